import { once } from 'node:events'
import { copyFile, mkdtemp, readdir, rm } from 'node:fs/promises'
import { request } from 'node:http'
import { connect } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { brotliDecompressSync, gunzipSync } from 'node:zlib'
import { expect, test } from '#e2e/support/newsroom.ts'
import { get, raw, statusOf } from '#e2e/support/raw.ts'
import { startServer } from '#e2e/support/server.ts'

const story = '/bcxw/2018-05-14/1'

/** Headers and body of a GET, the body as it came. */
async function fetched(url: string, headers: Record<string, string>) {
  const asked = request(url, { headers, agent: false }).end()
  const [answer] = await once(asked, 'response')
  const parts: Buffer[] = []
  for await (const part of answer) parts.push(part)
  return { status: answer.statusCode, headers: answer.headers, body: Buffer.concat(parts) }
}

const decoded = {
  br: brotliDecompressSync,
  gzip: gunzipSync,
  identity: (body: Buffer) => body,
}
for (const [accepted, encoding] of [
  ['gzip, deflate, br, zstd', 'br'],
  ['gzip', 'gzip'],
  ['GZIP;q=1.0, br;q=0', 'gzip'],
  ['br;q=0.1, gzip;q=0.9', 'gzip'],
  ['*', 'br'],
  ['*;q=0', 'identity'],
  ['identity', 'identity'],
  ['identity;q=0', 'identity'],
  ['', 'identity'],
  [';;q=,,=br', 'identity'],
  ['br;q=rubbish', 'identity'],
  ['deflate, x-unknown', 'identity'],
  ['br, '.repeat(500), 'br'],
] as const)
  test(`A client that accepts “${accepted.slice(0, 30)}” can read the page`, async ({
    newsroom,
  }) => {
    const { status, headers, body } = await fetched(newsroom.origin + story, {
      'accept-encoding': accepted,
    })
    expect(status).toBe(200)
    expect(headers.vary).toContain('Accept-Encoding')
    const sent = (headers['content-encoding'] ?? 'identity') as keyof typeof decoded
    if (!accepted.includes('rubbish')) expect(sent).toBe(encoding)
    expect(decoded[sent](body).toString()).toMatch(/^<!DOCTYPE html>.*<\/html>$/s)
  })

test('Requests sent in one go are answered each, in their order', async ({ newsroom }) => {
  const paths = ['/', '/nothing-here', '/favicon.svg', '/minsheng/2018-05-14/1', story]
  const first = paths.map((path) => `GET ${path} HTTP/1.1\r\nHost: x\r\n\r\n`).join('')
  const answers = await raw(newsroom.origin, first + get('/about'))
  const statuses = [...answers.matchAll(/HTTP\/1\.1 (\d+)/g)].map(([, status]) => status)
  expect(statuses).toEqual(['200', '404', '200', '301', '200', '200'])
  expect(answers).toMatch(/<\/html>\s*$/)
})

test('Clients that go away in the middle trouble nobody', async ({ newsroom }) => {
  const { hostname, port } = new URL(newsroom.origin)
  await Promise.all(
    Array.from({ length: 50 }, async (_, at) => {
      const socket = connect(Number(port), hostname)
      await once(socket, 'connect')
      const path = at % 2 ? story : `/bcxw?before=${1_526_106_000_000 + at}-37`
      const bytes = `GET ${path} HTTP/1.1\r\nHost: x\r\n\r\n`
      await new Promise((resolve) => socket.write(at % 5 ? bytes : bytes.slice(0, 9), resolve))
      if (at % 5 && at % 3) await once(socket, 'data')
      socket.destroy()
    }),
  )
  const answer = await fetch(newsroom.origin + story)
  expect(answer.status).toBe(200)
  expect(await answer.text()).toMatch(/<\/html>$/)
  expect(newsroom.process.exitCode).toBeNull()
})

for (const [name, bytes, status] of [
  ['a tunnel', 'CONNECT example.org:443 HTTP/1.1\r\nHost: x\r\n\r\n', 405],
  ['two hosts', get('/', 'Host: y'), 400],
  ['an expectation', get('/', 'Expect: wonders'), 417],
  ['an address of 20,000 characters', get(`/${'a'.repeat(20_000)}`), 414],
  ['a header without a name', get('/', ': x'), 400],
  ['two lengths of a body', get('/', 'Content-Length: 1', 'Transfer-Encoding: chunked'), 400],
  ['a control character in the target', get('/\u0001'), 400],
  ['a TLS greeting', '\x16\x03\x01\x02\x00\x01\x00\x01\xfc\x03\x03', 400],
  ['HTTP/2 without asking', 'PRI * HTTP/2.0\r\n\r\nSM\r\n\r\n', 400],
] as const)
  test(`A client that sends ${name} reads in a sentence why it gets ${status}`, async ({
    newsroom,
  }) => {
    const answer = await raw(newsroom.origin, bytes)
    expect(statusOf(answer)).toBe(status)
    expect(answer).toMatch(/Content-Type: text\/html; charset=utf-8/i)
    expect(answer).toMatch(/<html lang="zh-CN">.*<h1>.+<\/h1>\s*<p>.+。<\/p>.*<\/html>\s*$/s)
    expect(answer).not.toMatch(/\n\s+at .+:\d+/)
  })

test('An odd host, an old protocol and a missing slash of the target change nothing', async ({
  newsroom,
}) => {
  for (const bytes of [
    'GET /about HTTP/1.1\r\nHost: <i>evil</i>\r\nConnection: close\r\n\r\n',
    'GET /about HTTP/1.1\r\nHost:\r\nConnection: close\r\n\r\n',
    'GET /about HTTP/1.0\r\n\r\n',
    'GET http://elsewhere/about HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n',
  ]) {
    const answer = await raw(newsroom.origin, bytes)
    expect(statusOf(answer), bytes).toBe(200)
    expect(answer).toMatch(/<\/html>$/)
    expect(answer).not.toMatch(/elsewhere|evil/)
  }
})

test('A file answers to ranges and conditions, and to none of its folder', async ({ newsroom }) => {
  const file = `${newsroom.origin}/brand/mark.svg`
  const whole = await fetched(file, {})
  expect(whole.headers['content-type']).toBe('image/svg+xml')
  const etag = String(whole.headers.etag)
  expect((await fetched(file, { 'if-none-match': etag })).status).toBe(304)
  const part = await fetched(file, { range: 'bytes=0-3' })
  expect([part.status, part.body.toString()]).toEqual([206, whole.body.subarray(0, 4).toString()])
  expect((await fetched(file, { range: 'bytes=999999-' })).status).toBe(416)
  expect((await fetched(`${newsroom.origin}/brand/`, {})).status).toBe(404)
})

/** A server of the test's own, on a store without any face. */
async function ownServer() {
  const dataDir = await mkdtemp(join(tmpdir(), 'bcxw-own-'))
  await copyFile(
    join(process.env['PREPARED_STORE'] ?? '', 'bcxw.sqlite'),
    join(dataDir, 'bcxw.sqlite'),
  )
  folders.push(dataDir)
  return { dataDir, server: await startServer({ dataDir }) }
}
const folders: string[] = []
test.afterAll(async () => {
  for (const folder of folders) await rm(folder, { recursive: true, force: true })
})

test('The headline faces of the first pages are made before anybody asks', async () => {
  test.slow()
  const { dataDir, server } = await ownServer()
  const faceOf = async (path: string, headers: Record<string, string>) => {
    const html = (await fetched(server.origin + path, headers)).body.toString()
    return `${/\/faces\/([0-9a-f]+)\.woff2/.exec(html)?.[1]}.woff2`
  }
  const made = () => readdir(join(dataDir, 'faces'), { recursive: true }).then((all) => all.join())
  await expect.poll(made, { timeout: 30_000 }).toContain(await faceOf('/', {}))

  const crawled = await faceOf('/bcxw/2018-05-14/84', {})
  const opened = await faceOf(story, { 'sec-fetch-dest': 'document' })
  await expect.poll(made, { timeout: 30_000 }).toContain(opened)
  const ahead = await faceOf('/bcxw/2018-05-14/80', {
    'sec-fetch-dest': 'empty',
    'sec-purpose': 'prefetch',
  })
  await expect.poll(made, { timeout: 30_000 }).toContain(ahead)
  expect(await made()).not.toContain(crawled)
  await server.stop()
})

test('On SIGTERM a running request is finished, no other taken, and the end is code 0', async () => {
  const { server } = await ownServer()
  const { hostname, port } = new URL(server.origin)
  const idle = connect(Number(port), hostname)
  await once(idle, 'connect')
  const running = Array.from({ length: 20 }, (_, at) =>
    fetch(`${server.origin}/bcxw?before=${1_526_106_000_000 + at}-37`).then((it) => it.text()),
  )
  await fetch(`${server.origin}/about`)
  const started = Date.now()
  const ended = server.stop()
  server.process.kill('SIGINT')
  for (const html of await Promise.all(running)) expect(html).toMatch(/<\/html>$/)
  expect(await ended).toBe(0)
  expect(Date.now() - started).toBeLessThan(8_000)
  await expect(fetch(server.origin)).rejects.toThrow()
  idle.destroy()
})

for (const path of ['/covers/1/bingcheng-1-0-L.svg', '/minsheng/2018-05-14/1', 'script'])
  test(`A client that asks for ${path} a thousand times ahead is left, and takes nothing with it`, async ({
    newsroom,
  }) => {
    const { pid = 0 } = newsroom.process
    const target =
      path === 'script'
        ? /\/enhance\/[^"]+/.exec(await (await fetch(newsroom.origin)).text())?.[0]
        : path
    const openFiles = async () => (await readdir(`/proc/${pid}/fd`)).length
    const before = await openFiles()
    const ask = `GET ${target} HTTP/1.1\r\nHost: x\r\nAccept-Encoding: br\r\n\r\n`
    const answers = await Promise.all([1, 2, 3].map(() => raw(newsroom.origin, ask.repeat(1_000))))
    for (const answer of answers) expect(answer.split('HTTP/1.1 ').length).toBeLessThan(1_000)
    expect((await fetch(newsroom.origin)).status).toBe(200)
    await expect.poll(openFiles).toBeLessThan(before + 10)
  })

test('A condition that a file does not meet is a 412', async ({ newsroom }) => {
  const answer = await fetched(`${newsroom.origin}/favicon.svg`, { 'if-match': '"another"' })
  expect(answer.status).toBe(412)
})

test('Every page says what it is about to a CDN, those too that were printed at the start', async ({
  newsroom,
}) => {
  const keysOf = async (path: string) =>
    (await fetched(newsroom.origin + path, {})).headers['surrogate-key']
  expect(await keysOf('/')).toBe('pages front')
  expect(await keysOf('/bcxw')).toBe('pages channel-bcxw')
  expect(await keysOf(story)).toBe('pages channel-bcxw day-2018-05-14 story-1')
  expect(await keysOf('/about')).toBe('pages page-about')
})

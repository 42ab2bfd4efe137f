import { once } from 'node:events'
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { brotliCompressSync, gzipSync } from 'node:zlib'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { type Files, openFiles } from './files.ts'

let root = ''
let files: Files
let server: Server

beforeEach(async () => {
  root = await mkdtemp(join(tmpdir(), 'files-'))
  for (const [file, text] of [
    ['secret.txt', 'secret'],
    ['public/brand/mark.svg', '<svg/>'],
    ['public/[a] 冰.txt', 'odd'],
    ['built/chunks/a.css', 'a{}'],
    ['built/chunks/b.js', 'let b'],
    ['built/chunks/b.js.br', brotliCompressSync('let b')],
    ['built/chunks/b.js.gz', gzipSync('let b')],
  ] as const) {
    await mkdir(join(root, file, '..'), { recursive: true })
    await writeFile(join(root, file), text)
  }
  files = await openFiles([
    { prefix: '/', root: join(root, 'public'), isForever: false },
    { prefix: '/_next/static/', root: join(root, 'built'), isForever: true },
  ])
  server = createServer((request, response) => {
    files.send(request.url ?? '', request, response).catch((error: { status?: number }) => {
      response.writeHead(error.status ?? 503).end()
    })
  }).listen(0, '127.0.0.1')
  await once(server, 'listening')
})
afterEach(async () => {
  server.closeAllConnections()
  server.close()
  await rm(root, { recursive: true })
})

const get = (path: string, headers: Record<string, string> = {}) =>
  fetch(`http://127.0.0.1:${(server.address() as AddressInfo).port}${path}`, { headers })

describe('A file that is served as it is', () => {
  it('has the address that stands in a request for it', async () => {
    const odd = `/${encodeURIComponent('[a] 冰.txt')}`
    for (const path of ['/brand/mark.svg', odd, '/_next/static/chunks/a.css'])
      expect(files.has(path), path).toBe(true)
    expect(await (await get(odd)).text()).toBe('odd')
  })

  it('is kept for ever where its name changes with its content, else asked for anew', async () => {
    const built = await get('/_next/static/chunks/a.css')
    expect(built.headers.get('cache-control')).toBe('public, max-age=31536000, immutable')
    const mark = await get('/brand/mark.svg')
    expect(mark.headers.get('cache-control')).toBe('public, max-age=0')
    expect(mark.headers.get('etag')).toMatch(/^W\/"/)
  })

  it('that went since the start is a 404, and a range that it lacks a 416', async () => {
    expect((await get('/brand/mark.svg', { range: 'bytes=99-' })).status).toBe(416)
    await rm(join(root, 'public/brand/mark.svg'))
    expect((await get('/brand/mark.svg')).status).toBe(404)
  })

  it.each([
    ['br, gzip', 'br'],
    ['gzip', 'gzip'],
    ['gzip;q=0, br', 'br'],
    ['identity', null],
    ['zstd', null],
  ])('that the build packed goes to a client of “%s” as %s', async (accepted, encoding) => {
    const answer = await get('/_next/static/chunks/b.js', { 'accept-encoding': accepted })
    expect(answer.headers.get('content-encoding')).toBe(encoding)
    expect(answer.headers.get('content-type')).toMatch(/^text\/javascript; charset=utf-8$/i)
    expect(answer.headers.get('vary')).toBe('Accept-Encoding')
    expect(answer.headers.get('cache-control')).toBe('public, max-age=31536000, immutable')
    expect(await answer.text()).toBe('let b')
  })

  it('that the build packed has another ETag in each form', async () => {
    const etags = await Promise.all(
      ['br', 'gzip', 'identity'].map(async (accepted) =>
        (await get('/_next/static/chunks/b.js', { 'accept-encoding': accepted })).headers.get(
          'etag',
        ),
      ),
    )
    expect(new Set(etags).size).toBe(3)
  })

  it.each([
    '/_next/static/chunks/b.js.br',
    '/_next/static/chunks/b.js.gz',
    '/',
    '/brand',
    '/brand/',
    '/../secret.txt',
    '/brand/../brand/mark.svg',
    '/%2e%2e/secret.txt',
    '/brand%2fmark.svg',
    '/_next/static/../secret.txt',
    '/constructor',
  ])('is none at %s', (path) => {
    expect(files.has(path)).toBe(false)
  })
})

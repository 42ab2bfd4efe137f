import { expect, test } from '#e2e/support/newsroom.ts'
import { get, raw, statusOf } from '#e2e/support/raw.ts'

for (const [target, status] of [
  ['/bcxw/../corrections', 404],
  ['/../../etc/passwd', 404],
  ['/%2e%2e/%2e%2e/package.json', 404],
  ['/_next/../package.json', 404],
  ['/_next/image?url=%2Fbrand%2Fmark.svg&w=64&q=75', 404],
  ['/brand/nothing.svg', 404],
  ['/internal/missing', 404],
  ['/internal/pages/about', 404],
  ['//bcxw//2018-05-14', 404],
  ['/bcxw\\2018-05-14', 404],
  ['/BCXW', 404],
  ['/bcxw/2018-02-30', 404],
  ['/bcxw/2018-5-14', 404],
  ['/bcxw/2018-05-14/01', 404],
  ['/bcxw/2018-05-14/1e3', 404],
  ['/bcxw/2018-05-14/99999999999999999999', 404],
  ['/bcxw?before=yesterday', 404],
  ['/bcxw?before=1526106000000-37&utm_source=x', 301],
  ['/bcxw?utm_source=x', 200],
  ['/bcxw/2018-05-14/1?fbclid=%ff&x=1', 200],
  ['/minsheng/2018-05-14/1', 301],
  ['/bcxw/2018-05-13/1', 301],
  ['/%00', 400],
  ['/bcxw/%0d%0aSet-Cookie:a=b', 400],
  ['/%ff', 400],
  ['/%E0%A4%A', 400],
  [`/${'a'.repeat(3_000)}`, 414],
  ['http://elsewhere.example/about', 200],
  ['*', 400],
] as const)
  test(`A hostile client gets ${status} and a whole answer for ${target.slice(0, 60)}`, async ({
    newsroom,
  }) => {
    const answer = await raw(newsroom.origin, get(target))
    expect(statusOf(answer)).toBe(status)
    expect(answer).toContain('</html>')
    expect(answer).not.toMatch(/\n\s+at .+:\d+|node_modules/)
  })

for (const method of ['POST', 'PUT', 'DELETE', 'PATCH', 'OPTIONS', 'TRACE'])
  test(`A page, a cover and a file refuse ${method} and name what they take`, async ({
    newsroom,
  }) => {
    for (const path of [
      '/',
      '/bcxw/2018-05-14/1',
      '/covers/1/bingcheng-1-0-L.svg',
      '/favicon.svg',
    ]) {
      const answer = await raw(
        newsroom.origin,
        `${method} ${path} HTTP/1.1\r\nHost: x\r\nContent-Length: 0\r\nConnection: close\r\n\r\n`,
      )
      expect(statusOf(answer), path).toBe(405)
      expect(answer).toContain('Allow: GET, HEAD')
    }
  })

test('The framework’s own headers change nothing on a page', async ({ newsroom }) => {
  const plain = await (await fetch(`${newsroom.origin}/about`)).text()
  const framework: Record<string, string>[] = [
    { rsc: '1' },
    { 'next-router-state-tree': '%5B%22%22%5D' },
    { 'next-action': 'abc' },
    { 'x-forwarded-host': 'elsewhere.example', 'x-middleware-subrequest': 'src/middleware' },
  ]
  for (const headers of framework) {
    const answer = await fetch(`${newsroom.origin}/about`, { headers })
    expect(answer.status).toBe(200)
    expect(await answer.text()).toBe(plain)
  }
})

test('HEAD tells what GET would send, and sends no body', async ({ newsroom }) => {
  for (const path of ['/', '/nothing-here', '/favicon.svg', '/covers/1/bingcheng-1-0-S.svg']) {
    const [head, whole] = await Promise.all(
      ['HEAD', 'GET'].map((method) =>
        fetch(newsroom.origin + path, { method, headers: { 'accept-encoding': 'identity' } }),
      ),
    )
    expect(head?.status).toBe(whole?.status)
    expect(head?.headers.get('content-length')).toBe(whole?.headers.get('content-length'))
    expect(await head?.text()).toBe('')
  }
})

test('Requests that are not HTTP, or of absurd size, are answered and leave others in peace', async ({
  newsroom,
}) => {
  expect(statusOf(await raw(newsroom.origin, 'hello\r\n\r\n'))).toBe(400)
  const header = `GET / HTTP/1.1\r\nHost: x\r\nX-Big: ${'b'.repeat(40_000)}\r\n\r\n`
  expect(statusOf(await raw(newsroom.origin, header))).toBe(431)
  expect(statusOf(await raw(newsroom.origin, 'GET / HTTP/1.1\r\nConnection: close\r\n\r\n'))).toBe(
    400,
  )
  expect((await fetch(`${newsroom.origin}/`)).status).toBe(200)
})

test('Two hundred readers at once each get their own whole page', async ({ newsroom }) => {
  const titles: Record<string, string> = {
    '/': '冰城新闻 - 哈尔滨新闻网',
    '/longjiang': '龙江新闻',
    '/bcxw/2018-05-14/1': '把创城工作打造成群众满意工程',
    '/corrections': '更正与说明',
    '/nothing-here': '没有这个页面',
  }
  const paths = Object.keys(titles)
  await Promise.all(
    Array.from({ length: 200 }, async (_, at) => {
      const path = paths[at % paths.length] ?? '/'
      const html = await (await fetch(newsroom.origin + path)).text()
      expect(html.endsWith('</html>')).toBe(true)
      expect(/<title>([^<]*)/.exec(html)?.[1]).toContain(titles[path])
    }),
  )
})

test('Two thousand addresses of rubbish give no 5xx', async ({ newsroom }) => {
  const pieces = [
    'bcxw',
    '..',
    '%',
    '%2f',
    '2018-05-14',
    '1',
    '?',
    '&',
    '=',
    '#',
    ';',
    '汉',
    '%E5',
    '-',
    '.',
    '/',
    '\\',
    '"',
    "'",
    '<script>',
    '\u0001',
    ' ',
  ]
  let state = 20180514
  const next = (most: number) => {
    state = (state * 1_103_515_245 + 12_345) % 2_147_483_648
    return state % most
  }
  const statuses = new Set<number>()
  for (let at = 0; at < 2_000; at += 1) {
    const target = `/${Array.from({ length: 1 + next(6) }, () => pieces[next(pieces.length)]).join('')}`
    const response = await fetch(newsroom.origin + encodeURI(target).replaceAll('%25', '%'), {
      redirect: 'manual',
    }).catch(() => null)
    if (response) {
      statuses.add(response.status)
      await response.arrayBuffer()
    }
  }
  expect([...statuses].filter((status) => status >= 500)).toEqual([])
  expect(statuses.size).toBeGreaterThan(1)
})

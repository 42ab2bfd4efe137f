import Database from 'better-sqlite3'
import { expect, test } from '#e2e/support/newsroom.ts'
import { ownTest } from '#e2e/support/own.ts'
import { childrenOf, onlyChild, parseXml } from '#e2e/support/xml.ts'

const sitemaps = 'http://www.sitemaps.org/schemas/sitemap/0.9'

test('A crawler of the demo site is refused everything', async ({ newsroom }) => {
  const answer = await fetch(`${newsroom.origin}/robots.txt`)
  expect(answer.headers.get('content-type')).toBe('text/plain; charset=utf-8')
  expect(await answer.text()).toBe('User-agent: *\nDisallow: /\n')
})

test('A crawler finds in the sitemap every story that readers have, and each address is there', async ({
  newsroom,
  page,
}) => {
  const read = async (path: string) => {
    const answer = await fetch(newsroom.origin + path)
    expect([answer.status, answer.headers.get('content-type')]).toEqual([
      200,
      'application/xml; charset=utf-8',
    ])
    return parseXml(page, await answer.text())
  }
  const index = await read('/sitemap.xml')
  expect([index.name, index.namespace]).toEqual(['sitemapindex', sitemaps])
  const parts = childrenOf(index, 'sitemap').map((part) => onlyChild(part, 'loc'))
  expect(parts.map((part) => new URL(part).pathname)).toEqual([
    '/sitemap/pages.xml',
    '/sitemap/1.xml',
  ])
  const urls = await Promise.all(
    parts.map(async (part) => {
      const set = await read(new URL(part).pathname)
      expect([set.name, set.namespace]).toEqual(['urlset', sitemaps])
      return childrenOf(set, 'url').map((url) => new URL(onlyChild(url, 'loc')).pathname)
    }),
  )
  const [pages = [], stories = []] = urls
  const store = new Database(`${newsroom.dataDir}/bcxw.sqlite`, { readonly: true })
  const live = store
    .prepare(
      "SELECT '/' || slug || '/' || day || '/' || story_id FROM published JOIN channels ON channels.id = channel_id ORDER BY story_id",
    )
    .pluck()
    .all()
  store.close()
  expect(stories).toEqual(live)
  expect(stories.length).toBeGreaterThan(80)
  // Each story of the site is opened by the walk of site.spec.ts; here some of them
  const some = [...pages, ...stories.filter((_, at) => at % 20 === 0)]
  for (const path of some)
    expect((await fetch(newsroom.origin + path, { redirect: 'manual' })).status, path).toBe(200)
})

test('A news crawler gets the stories of two days, with their titles', async ({
  newsroom,
  page,
}) => {
  const set = await parseXml(
    page,
    await (await fetch(`${newsroom.origin}/sitemap-news.xml`)).text(),
  )
  const urls = childrenOf(set, 'url')
  expect(urls.length).toBeGreaterThan(20)
  expect(urls.length).toBeLessThanOrEqual(1_000)
  for (const url of urls) {
    const [news] = childrenOf(url, 'news:news')
    if (!news) throw new Error('no news')
    expect(news.namespace).toBe('http://www.google.com/schemas/sitemap-news/0.9')
    expect(onlyChild(news, 'news:title')).toBeTruthy()
    expect(onlyChild(news, 'news:publication_date')).toMatch(/^2018-05-1[34]T/)
    const [publication] = childrenOf(news, 'news:publication')
    expect(publication?.children.map(({ name, text }) => [name, text])).toEqual([
      ['news:name', '冰城新闻'],
      ['news:language', 'zh-cn'],
    ])
  }
})

type Ld = Record<string, unknown> & { '@type': string }
const ldIn = (html: string): Ld[] =>
  [...html.matchAll(/<script type="application\/ld\+json">(.*?)<\/script>/gs)].flatMap(
    ([, text]) => {
      const read = JSON.parse(text ?? '') as Ld & { '@graph'?: Ld[] }
      expect(read['@context']).toBe('https://schema.org')
      return read['@graph'] ?? [read]
    },
  )
const metasIn = (html: string): Record<string, string> =>
  Object.fromEntries(
    [...html.matchAll(/<meta property="([^"]+)" content="([^"]*)"/g)].map(([, key, value]) => [
      key,
      value,
    ]),
  )

test('A search engine reads what a story is: article, place, correction, publisher, canonical address', async ({
  newsroom,
}) => {
  const url = `${newsroom.origin}/bcxw/2018-05-14/1`
  const html = await (await fetch(url)).text()
  const [crumbs, article, ...more] = ldIn(html)
  expect(more).toEqual([])
  expect(crumbs).toMatchObject({
    '@type': 'BreadcrumbList',
    itemListElement: [
      { position: 1, item: `${newsroom.origin}/` },
      { position: 2, name: '冰城新闻', item: `${newsroom.origin}/bcxw` },
    ],
  })
  expect(article).toMatchObject({
    '@type': 'NewsArticle',
    headline: '把创城工作打造成群众满意工程',
    datePublished: '2018-05-14T06:47:00+08:00',
    dateModified: '2018-05-14T14:05:00+08:00',
    author: [{ '@type': 'Person', name: '吴昌林' }, {}, {}],
    publisher: { '@type': 'Organization', name: '哈尔滨新闻网' },
    correction: [expect.stringContaining('应为“3200余万元”')],
  })
  expect(html).toContain(`<link rel="canonical" href="${url}"/>`)
  expect(html).toContain('<meta name="applicable-device" content="pc,mobile"/>')
  expect(metasIn(html)).toMatchObject({
    'og:type': 'article',
    'og:title': '把创城工作打造成群众满意工程',
    'og:url': url,
    'og:image': expect.stringMatching(/\/share\/1-\d+\.png$/),
    'article:published_time': '2018-05-14T06:47:00+08:00',
  })
  expect(ldIn(await (await fetch(newsroom.origin)).text())).toMatchObject([
    { '@type': 'Organization', name: '哈尔滨新闻网', url: `${newsroom.origin}/` },
  ])
})

test('Whoever shares a link gets its picture, 1200 × 630; an old one leads to the new; nothing else is drawn', async ({
  newsroom,
  page,
}) => {
  const html = await (await fetch(`${newsroom.origin}/bcxw/2018-05-14/1`)).text()
  const address = metasIn(html)['og:image'] ?? ''
  const [first, again] = await Promise.all([fetch(address), fetch(address)])
  expect(first.headers.get('content-type')).toBe('image/png')
  const [bytes, same] = [
    Buffer.from(await first.arrayBuffer()),
    Buffer.from(await again.arrayBuffer()),
  ]
  expect(bytes.equals(same)).toBe(true)
  expect(bytes.length).toBeLessThan(300_000)
  const size = await page.evaluate(
    async (source) => {
      const picture = new Image()
      picture.src = source
      await picture.decode()
      return [picture.naturalWidth, picture.naturalHeight]
    },
    `data:image/png;base64,${bytes.toString('base64')}`,
  )
  expect(size).toEqual([1200, 630])
  const tag = first.headers.get('etag') ?? ''
  expect((await fetch(address, { headers: { 'if-none-match': tag } })).status).toBe(304)
  const old = await fetch(address.replace(/-\d+\.png/, '-9999.png'), { redirect: 'manual' })
  expect([old.status, old.headers.get('location')]).toEqual([301, new URL(address).pathname])
  for (const nothing of ['/share/999999-1.png', '/share/1.png', '/share/x', '/share/1-1.svg'])
    expect((await fetch(newsroom.origin + nothing)).status, nothing).toBe(404)
  expect((await fetch(`${newsroom.origin}/share/site.png`)).status).toBe(200)
})

ownTest(
  'A crawler of a confirmed site is shown the sitemaps, and kept from the desk',
  async ({ own }) => {
    const store = new Database(own.file)
    store.exec(
      "INSERT INTO settings (key, value, changed_at) VALUES ('isConfirmed', 'true', 1) ON CONFLICT (key) DO UPDATE SET value = 'true'",
    )
    store.close()
    const text = await (await fetch(`${own.server.origin}/robots.txt`)).text()
    expect(text.split('\n')).toEqual(
      expect.arrayContaining([
        'User-agent: *',
        'Disallow: /admin',
        `Sitemap: ${own.server.origin}/sitemap.xml`,
        `Sitemap: ${own.server.origin}/sitemap-news.xml`,
      ]),
    )
    expect(text).not.toMatch(/^Disallow: \/$/m)
  },
)

import { withdrawnWords } from '#e2e/support/addresses.ts'
import { linksIn } from '#e2e/support/html.ts'
import { expect, test } from '#e2e/support/newsroom.ts'
import { childrenOf, onlyChild, parseXml } from '#e2e/support/xml.ts'

/** What the specifications ask of every feed, read by the browser's own parsers. */

const feeds = ['', '/bcxw', '/guonei', '/source/1']
const rfc822 = /^(Mon|Tue|Wed|Thu|Fri|Sat|Sun), \d\d [A-Z][a-z]{2} \d{4} \d\d:\d\d:\d\d [+-]\d{4}$/
const rfc3339 = /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d[+-]\d\d:\d\d$/

for (const of of feeds) {
  test(`A feed reader gets ${of}/feed.xml as sound RSS 2.0`, async ({ newsroom, page }) => {
    const answer = await fetch(`${newsroom.origin}${of}/feed.xml`)
    expect(answer.headers.get('content-type')).toBe('application/rss+xml; charset=utf-8')
    const rss = await parseXml(page, await answer.text())
    expect([rss.name, rss.attributes['version']]).toEqual(['rss', '2.0'])
    const [channel] = childrenOf(rss, 'channel')
    if (!channel) throw new Error('no channel')
    for (const name of ['title', 'link', 'description'])
      expect(onlyChild(channel, name)).toBeTruthy()
    expect(onlyChild(channel, 'lastBuildDate')).toMatch(rfc822)
    const [self] = childrenOf(channel, 'atom:link')
    expect(self?.attributes).toMatchObject({
      rel: 'self',
      href: `${newsroom.origin}${of}/feed.xml`,
    })
    const items = childrenOf(channel, 'item')
    expect(items.length).toBeGreaterThan(of === '/source/1' ? 0 : 4)
    expect(new Set(items.map((item) => onlyChild(item, 'guid'))).size).toBe(items.length)
    for (const item of items) {
      expect(onlyChild(item, 'title')).toBeTruthy()
      expect(onlyChild(item, 'link')).toMatch(/^http:\/\/127\.0\.0\.1:\d+\/[a-z]+\/[\d-]+\/\d+$/)
      expect(onlyChild(item, 'pubDate')).toMatch(rfc822)
      expect(onlyChild(item, 'description')).toMatch(/^<p>.*<\/p>$/s)
      for (const { attributes } of childrenOf(item, 'enclosure'))
        expect(attributes).toEqual({
          url: expect.stringMatching(/^http/),
          length: '0',
          type: 'image/png',
        })
    }
  })

  test(`A feed reader gets ${of}/atom.xml as sound Atom`, async ({ newsroom, page }) => {
    const answer = await fetch(`${newsroom.origin}${of}/atom.xml`)
    expect(answer.headers.get('content-type')).toBe('application/atom+xml; charset=utf-8')
    const feed = await parseXml(page, await answer.text())
    expect([feed.name, feed.namespace]).toEqual(['feed', 'http://www.w3.org/2005/Atom'])
    const entries = childrenOf(feed, 'entry')
    expect(entries.length).toBeGreaterThan(0)
    for (const each of [feed, ...entries]) {
      expect(onlyChild(each, 'id')).toMatch(/^tag:[a-z0-9.-]+,[\d-]+:\S+$/)
      expect(onlyChild(each, 'title')).toBeTruthy()
      expect(onlyChild(each, 'updated')).toMatch(rfc3339)
    }
    expect(new Set(entries.map((entry) => onlyChild(entry, 'id'))).size).toBe(entries.length)
    for (const entry of entries) {
      expect(onlyChild(entry, 'published')).toMatch(rfc3339)
      const authors = childrenOf(entry, 'author')
      expect(authors.length).toBeGreaterThan(0)
      for (const author of authors) expect(onlyChild(author, 'name')).toBeTruthy()
      const links = childrenOf(entry, 'link').map(({ attributes }) => attributes['rel'])
      expect(links.filter((rel) => rel === 'alternate')).toHaveLength(1)
      for (const { attributes } of childrenOf(entry, 'category'))
        expect(attributes['term']).toBeTruthy()
    }
  })

  test(`A feed reader gets ${of}/feed.json as sound JSON Feed`, async ({ newsroom }) => {
    const answer = await fetch(`${newsroom.origin}${of}/feed.json`)
    expect(answer.headers.get('content-type')).toBe('application/feed+json; charset=utf-8')
    const feed = await answer.json()
    expect(feed).toMatchObject({
      version: 'https://jsonfeed.org/version/1.1',
      title: expect.stringMatching(/./),
      feed_url: `${newsroom.origin}${of}/feed.json`,
      home_page_url: expect.stringMatching(/^http/),
    })
    expect(feed.items.length).toBeGreaterThan(0)
    for (const item of feed.items)
      expect(item).toMatchObject({
        id: expect.stringMatching(/^tag:/),
        url: expect.stringMatching(/^http/),
        content_html: expect.stringMatching(/^<p>/),
        date_published: expect.stringMatching(rfc3339),
        authors: expect.arrayContaining([{ name: expect.any(String) }]),
        tags: expect.any(Array),
      })
  })
}

test('A feed reader that asks again gets 304, packed forms, and no word of the withdrawn story', async ({
  newsroom,
}) => {
  for (const file of ['feed.xml', 'atom.xml', 'feed.json']) {
    const address = `${newsroom.origin}/minsheng/${file}`
    const first = await fetch(address, { headers: { 'accept-encoding': 'br' } })
    expect(first.headers.get('content-encoding')).toBe('br')
    expect(first.headers.get('access-control-allow-origin')).toBe('*')
    const text = await first.text()
    expect(withdrawnWords.filter((words) => text.includes(words))).toEqual([])
    const tag = first.headers.get('etag') ?? ''
    const again = await fetch(address, { headers: { 'if-none-match': tag } })
    expect([again.status, await again.text()]).toEqual([304, ''])
  }
})

test('A feed of what does not exist is 404', async ({ newsroom }) => {
  for (const path of [
    '/nosuch/feed.xml',
    '/source/9999/feed.xml',
    '/source/0/atom.xml',
    '/bcxw/x.xml',
  ])
    expect((await fetch(newsroom.origin + path)).status, path).toBe(404)
})

test('A reader finds every feed on a page, and each is there', async ({ newsroom }) => {
  const html = await (await fetch(`${newsroom.origin}/feeds`)).text()
  const feeds = linksIn(html).filter((link) => /\.(xml|json)$/.test(link))
  expect(feeds).toEqual(
    expect.arrayContaining(['/feed.xml', '/atom.xml', '/feed.json', '/bcxw/feed.xml']),
  )
  expect(feeds.length).toBeGreaterThan(3 * 10)
  for (const feed of feeds)
    expect((await fetch(newsroom.origin + feed, { method: 'HEAD' })).status, feed).toBe(200)
})

test('Every page tells feed readers of its feed', async ({ newsroom }) => {
  for (const [path, feed] of [
    ['/', '/feed.xml'],
    ['/feeds', '/feed.xml'],
    ['/source/1', '/source/1/feed.xml'],
    ['/bcxw', '/bcxw/feed.xml'],
    ['/bcxw/2018-05-14', '/bcxw/feed.xml'],
    ['/bcxw/2018-05-14/1', '/feed.xml'],
    ['/about', '/feed.xml'],
  ]) {
    const html = await (await fetch(newsroom.origin + path)).text()
    expect(html, path).toMatch(
      new RegExp(`<link rel="alternate" type="application/rss\\+xml"[^>]* href="${feed}"`),
    )
  }
})

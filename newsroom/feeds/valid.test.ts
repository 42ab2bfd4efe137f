import { XMLParser, XMLValidator } from 'fast-xml-parser'
import { parseFragment, serialize } from 'parse5'
import { beforeAll, describe, expect, test } from 'vitest'
import { useStore } from '#db/testing.ts'
import { newsSitemap, sitemapIndex, sitemapOfPages, sitemapPart } from '../crawlers/sitemap.ts'
import { aChannel, aLiveStory, aSource, correctWords, minute, noon, paragraph } from '../testing.ts'
import { atomOf } from './atom.ts'
import { jsonFeedOf } from './jsonFeed.ts'
import { type Feed, readFeed } from './published.ts'
import { rssOf } from './rss.ts'

/** What the specifications ask, read by a parser that is not ours; the texts are as bad as can be. */

useStore()
process.env['SITE_ORIGIN'] = 'https://news.example'

const bad = ']]><script>alert(1)</script>&amp; &#0; <!-- \u0008\u000b\ufffe\uffff\ud800江😀"\''
beforeAll(async () => {
  const place = { channelId: (await aChannel()).id, sourceId: await aSource('江报坏字') }
  const body = [paragraph('一处差错。'), paragraph('坏字')]
  const title = '甲<乙&]]>坏字'
  await aLiveStory({ ...place, title, summary: '坏字。', body, tags: ['坏字'] })
  const { id } = await aLiveStory({ ...place, at: noon - minute, body: [paragraph('写错的字。')] })
  await correctWords(id, '写错的字', '改好的坏字', noon + minute)
})

/** The desk takes no such text, and the store keeps no half of a pair: an import may bring both one day. */
async function feedOf(): Promise<Feed> {
  const feed = await readFeed({ kind: 'feed', format: 'rss' })
  return JSON.parse(JSON.stringify(feed), (_, value) =>
    typeof value === 'string' ? value.replaceAll('坏字', bad) : value,
  )
}

/** Texts stay texts, a list is always a list: `parsed(x).rss.channel[0].item[0].title[0]`. */
type Node = { [name: string]: Node[] } & { '#text'?: string; [attribute: `@${string}`]: string }
const parser = new XMLParser({
  ignoreAttributes: false,
  attributeNamePrefix: '@',
  parseTagValue: false,
  parseAttributeValue: false,
  alwaysCreateTextNode: true,
  isArray: (_, __, ___, isAttribute) => !isAttribute,
})
function parsed(xml: string): Node {
  expect(XMLValidator.validate(xml)).toBe(true)
  expect(xml).toMatch(/^<\?xml version="1\.0" encoding="UTF-8"\?>/)
  // XML 1.0, 2.2: what fits in no document, not even escaped; fast-xml-parser lets it through
  expect(xml).not.toMatch(/[^\t\n\r\u{20}-\u{d7ff}\u{e000}-\u{fffd}\u{10000}-\u{10ffff}]/u)
  return parser.parse(xml) as Node
}
const children = (node: Node, name: string): Node[] => node[name] ?? []
function only(node: Node, name: string): string {
  const found = children(node, name)
  expect(found, name).toHaveLength(1)
  return String(found[0]?.['#text'] ?? '')
}
const attributes = (node: Node, name: string) =>
  children(node, name).map((each) => each as unknown as Record<string, string>)

const rfc822 = /^(Mon|Tue|Wed|Thu|Fri|Sat|Sun), \d\d (Jan|May|Dec) \d{4} \d\d:\d\d:\d\d \+0800$/
const rfc3339 = /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d[+-]\d\d:\d\d$/

/** HTML that a reader shows: nothing in it runs, and it is closed as it was opened. */
function expectSoundHtml(html: string) {
  expect(html).not.toMatch(/<(script|style|iframe|object)|\son\w+=|javascript:/i)
  expect(serialize(parseFragment(html)).replaceAll('&nbsp;', '\u00a0')).toBe(
    html.replaceAll('&quot;', '"'),
  )
  for (const [, address] of html.matchAll(/\s(?:src|href)="([^"]*)"/g))
    expect(URL.canParse(address ?? '')).toBe(true)
}

describe('A feed of texts that would break it is sound', () => {
  test('as RSS 2.0', async () => {
    const [rss] = children(parsed(rssOf(await feedOf())), 'rss')
    expect(rss?.['@version']).toBe('2.0')
    const [channel] = children(rss as Node, 'channel')
    if (!channel) throw new Error('no channel')
    for (const name of ['title', 'link', 'description']) expect(only(channel, name)).toBeTruthy()
    expect(only(channel, 'lastBuildDate')).toMatch(rfc822)
    expect(attributes(channel, 'atom:link')).toMatchObject([
      { '@rel': 'self', '@href': 'https://news.example/feed.xml' },
    ])
    const items = children(channel, 'item')
    expect(items).toHaveLength(2)
    expect(new Set(items.map((item) => only(item, 'guid'))).size).toBe(2)
    for (const item of items) {
      expect(only(item, 'link')).toMatch(/^https:\/\/news\.example\//)
      expect(only(item, 'pubDate')).toMatch(rfc822)
      for (const name of ['description', 'content:encoded']) expectSoundHtml(only(item, name))
      expect(children(item, 'category').length).toBeGreaterThan(0)
      expect(children(item, 'dc:creator').length).toBeGreaterThan(0)
      expect(attributes(item, 'enclosure')).toMatchObject([
        { '@type': 'image/png', '@length': expect.stringMatching(/^\d+$/) },
      ])
    }
    expect(only(items[0] as Node, 'title')).toContain(']]><script>alert(1)</script>&amp;')
    expect(only(items[0] as Node, 'title')).toContain('江😀"\'')
    expect(only(items[1] as Node, 'dcterms:modified')).toMatch(rfc3339)
  })

  test('as Atom (RFC 4287)', async () => {
    const [feed] = children(parsed(atomOf(await feedOf())), 'feed')
    if (!feed) throw new Error('no feed')
    expect(feed['@xmlns']).toBe('http://www.w3.org/2005/Atom')
    const entries = children(feed, 'entry')
    expect(entries).toHaveLength(2)
    for (const each of [feed, ...entries]) {
      expect(URL.canParse(only(each, 'id'))).toBe(true)
      expect(only(each, 'title')).toBeTruthy()
      expect(only(each, 'updated')).toMatch(rfc3339)
    }
    const dates = entries.map((entry) => only(entry, 'updated'))
    expect(only(feed, 'updated')).toBe(dates.toSorted().at(-1))
    expect(new Set(entries.map((entry) => only(entry, 'id'))).size).toBe(2)
    for (const entry of entries) {
      expect(children(entry, 'author').map((author) => only(author, 'name'))).not.toEqual([])
      const links = attributes(entry, 'link').map((link) => link['@rel'])
      expect(links.filter((rel) => rel === 'alternate')).toHaveLength(1)
      expect(attributes(entry, 'content')).toMatchObject([{ '@type': 'html' }])
      expectSoundHtml(only(entry, 'content'))
      expect(only(entry, 'summary')).toBeTruthy()
      for (const category of attributes(entry, 'category')) expect(category['@term']).toBeTruthy()
    }
  })

  test('as JSON Feed 1.1, in JSON that other languages read too', async () => {
    const text = jsonFeedOf(await feedOf())
    // RFC 7493, 2.1: no halves of surrogate pairs, escaped or not
    expect(text).not.toMatch(/\\ud[89a-f]/i)
    const feed = JSON.parse(text)
    expect(feed.version).toBe('https://jsonfeed.org/version/1.1')
    for (const address of [feed.home_page_url, feed.feed_url])
      expect(URL.canParse(address)).toBe(true)
    expect(new Set(feed.items.map(({ id }: { id: unknown }) => id)).size).toBe(2)
    for (const item of feed.items) {
      expect(typeof item.id).toBe('string')
      expectSoundHtml(item.content_html)
      expect(item.date_published).toMatch(rfc3339)
      for (const { url, mime_type: type } of item.attachments)
        expect([URL.canParse(url), type]).toEqual([true, 'image/png'])
      expect(item.authors.every(({ name }: { name: unknown }) => typeof name === 'string')).toBe(
        true,
      )
    }
  })
})

test('The sitemaps of such texts are sound, and within the protocol’s bounds', async () => {
  const parts: string[] = []
  for await (const piece of sitemapPart(1)) parts.push(piece)
  const [index] = children(parsed(await sitemapIndex()), 'sitemapindex')
  expect(children(index as Node, 'sitemap').map((part) => only(part, 'loc'))).toEqual([
    'https://news.example/sitemap/pages.xml',
    'https://news.example/sitemap/1.xml',
  ])
  for (const text of [parts.join(''), await sitemapOfPages(), await newsSitemap(noon + minute)]) {
    const [set] = children(parsed(text), 'urlset')
    const urls = children(set as Node, 'url')
    expect(urls.length).toBeGreaterThan(0)
    for (const url of urls) {
      expect(only(url, 'loc')).toMatch(/^https:\/\/news\.example\/[\x21-\x7e]*$/)
      for (const { '#text': date } of children(url, 'lastmod')) expect(date).toMatch(rfc3339)
      for (const news of children(url, 'news:news')) {
        expect(only(news, 'news:title')).toBeTruthy()
        expect(only(news, 'news:publication_date')).toMatch(rfc3339)
        const [publication] = children(news, 'news:publication')
        expect(only(publication as Node, 'news:language')).toBe('zh-cn')
      }
    }
  }
})

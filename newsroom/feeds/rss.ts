import { publicUrl } from '#lib/publicUrl.ts'
import { element, textElement, xmlHead } from '#lib/xml.ts'
import { isoOf } from '#lib/zh/date.ts'
import { sharePath } from '../addresses.ts'
import { authorsOf, categoriesOf, changedAt, summaryHtml, tagUri, wholeHtml } from './itemText.ts'
import type { Feed, FeedItem } from './published.ts'

const namespaces = {
  version: '2.0',
  'xmlns:atom': 'http://www.w3.org/2005/Atom',
  'xmlns:content': 'http://purl.org/rss/1.0/modules/content/',
  'xmlns:dc': 'http://purl.org/dc/elements/1.1/',
  'xmlns:dcterms': 'http://purl.org/dc/terms/',
  'xmlns:media': 'http://search.yahoo.com/mrss/',
}

/** RSS 2.0 (rssboard.org/rss-specification), with the modules that readers of news expect. */
export function rssOf(feed: Feed): string {
  const channel = [
    textElement('title', feed.title),
    textElement('link', feed.page),
    textElement('description', feed.about),
    textElement('language', 'zh-CN'),
    textElement('copyright', feed.rights),
    ...(feed.updatedAt > 0 ? [textElement('lastBuildDate', rssDate(feed.updatedAt))] : []),
    element('atom:link', { href: feed.self, rel: 'self', type: 'application/rss+xml' }),
    ...feed.items.map((item) => itemOf(feed, item)),
  ]
  return xmlHead + element('rss', namespaces, element('channel', {}, channel.join('\n')))
}

function itemOf({ domain }: Feed, item: FeedItem): string {
  const { story, url } = item
  const whole = wholeHtml(item)
  const parts = [
    textElement('title', story.title),
    textElement('link', url),
    element('guid', { isPermaLink: 'false' }, tagUri(domain, item)),
    textElement('pubDate', rssDate(story.publishedAt)),
    ...authorsOf(item).map((author) => textElement('dc:creator', author)),
    textElement('dc:source', story.sourceName),
    ...categoriesOf(item).map((category) => textElement('category', category)),
    textElement('description', summaryHtml(item)),
    ...(whole ? [textElement('content:encoded', whole)] : []),
    ...(story.isBrief ? [] : pictureOf(item)),
    ...(story.modifiedAt ? [textElement('dcterms:modified', isoOf(changedAt(item)))] : []),
  ]
  return element('item', {}, parts.join('\n'))
}

/** A length that is not known beforehand is 0 (RSS Advisory Board, best practices). */
const pictureOf = ({ story }: FeedItem): string[] => {
  const url = publicUrl(sharePath(story))
  const type = 'image/png'
  return [
    element('enclosure', { url, length: 0, type }),
    element('media:content', { url, type, medium: 'image', width: 1200, height: 630 }),
  ]
}

const days = ['Sun', 'Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat'] as const

/** RFC 822 by Harbin's clock: `Mon, 14 May 2018 10:20:00 +0800`. */
export function rssDate(ms: number): string {
  const [, year, month, day, time, offset] =
    /^(\d{4})-(\d\d)-(\d\d)T(.{8})(.{6})$/.exec(isoOf(ms)) ?? []
  const date = new Date(Date.UTC(Number(year), Number(month) - 1, Number(day)))
  const name = date.toLocaleString('en-US', { month: 'short', timeZone: 'UTC' })
  return `${days[date.getUTCDay()]}, ${day} ${name} ${year} ${time} ${offset?.replace(':', '')}`
}

import { publicUrl } from '#lib/publicUrl.ts'
import { element, escaped, textElement, xmlHead } from '#lib/xml.ts'
import { isoOf } from '#lib/zh/date.ts'
import { sharePath } from '../addresses.ts'
import {
  asciiHost,
  authorsOf,
  categoriesOf,
  changedAt,
  summaryOf,
  tagUri,
  wholeHtml,
} from './itemText.ts'
import type { Feed, FeedItem } from './published.ts'

const namespaces = { xmlns: 'http://www.w3.org/2005/Atom', 'xml:lang': 'zh-CN' }

/** Atom (RFC 4287). */
export function atomOf(feed: Feed): string {
  const parts = [
    textElement('id', `tag:${asciiHost(feed.domain)},2018:feed${new URL(feed.self).pathname}`),
    textElement('title', feed.title),
    textElement('subtitle', feed.about),
    textElement('updated', isoOf(feed.updatedAt)),
    textElement('rights', feed.rights),
    element('link', { rel: 'self', type: 'application/atom+xml', href: feed.self }),
    element('link', { rel: 'alternate', type: 'text/html', href: feed.page }),
    ...feed.items.map((item) => entryOf(feed, item)),
  ]
  return xmlHead + element('feed', namespaces, parts.join('\n'))
}

function entryOf({ domain }: Feed, item: FeedItem): string {
  const { story, url } = item
  const whole = wholeHtml(item)
  const parts = [
    textElement('id', tagUri(domain, item)),
    textElement('title', story.title),
    textElement('published', isoOf(story.publishedAt)),
    textElement('updated', isoOf(changedAt(item))),
    ...authorsOf(item).map((author) => element('author', {}, textElement('name', author))),
    ...categoriesOf(item).map((category) => element('category', { term: category })),
    element('link', { rel: 'alternate', type: 'text/html', href: url }),
    ...(story.isBrief
      ? []
      : [
          element('link', {
            rel: 'enclosure',
            type: 'image/png',
            href: publicUrl(sharePath(story)),
          }),
        ]),
    textElement('summary', summaryOf(item)),
    ...(whole ? [element('content', { type: 'html' }, escaped(whole))] : []),
  ]
  return element('entry', {}, parts.join('\n'))
}

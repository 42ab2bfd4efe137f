import { publicUrl } from '#lib/publicUrl.ts'
import { fitting } from '#lib/xml.ts'
import { isoOf } from '#lib/zh/date.ts'
import { sharePath } from '../addresses.ts'
import {
  authorsOf,
  categoriesOf,
  changedAt,
  summaryHtml,
  summaryOf,
  tagUri,
  wholeHtml,
} from './itemText.ts'
import type { Feed, FeedItem } from './published.ts'

/** JSON Feed 1.1 (jsonfeed.org/version/1.1). */
export const jsonFeedOf = (feed: Feed): string =>
  JSON.stringify(wholeOf(feed), (_, value) => (typeof value === 'string' ? fitting(value) : value))

const wholeOf = (feed: Feed) => ({
  version: 'https://jsonfeed.org/version/1.1',
  title: feed.title,
  home_page_url: feed.page,
  feed_url: feed.self,
  description: feed.about,
  language: 'zh-CN',
  items: feed.items.map((item) => itemOf(feed, item)),
})

function itemOf({ domain }: Feed, item: FeedItem) {
  const { story, url } = item
  const picture = story.isBrief ? null : publicUrl(sharePath(story))
  return {
    id: tagUri(domain, item),
    url,
    title: story.title,
    summary: summaryOf(item),
    // One of the two contents is required: a feed of summaries says them as content too
    content_html: wholeHtml(item) ?? summaryHtml(item),
    date_published: isoOf(story.publishedAt),
    ...(story.modifiedAt && { date_modified: isoOf(changedAt(item)) }),
    authors: authorsOf(item).map((name) => ({ name })),
    tags: categoriesOf(item),
    language: 'zh-CN',
    ...(picture && { image: picture, attachments: [{ url: picture, mime_type: 'image/png' }] }),
  }
}

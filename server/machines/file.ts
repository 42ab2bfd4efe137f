import type { Address } from '#newsroom/addresses.ts'
import { robotsText } from '#newsroom/crawlers/robots.ts'
import { newsSitemap, sitemapIndex, sitemapOfPages } from '#newsroom/crawlers/sitemap.ts'
import { atomOf } from '#newsroom/feeds/atom.ts'
import { jsonFeedOf } from '#newsroom/feeds/jsonFeed.ts'
import { type FeedAddress, readFeed } from '#newsroom/feeds/published.ts'
import { rssOf } from '#newsroom/feeds/rss.ts'
import type { MachineAddress } from '#newsroom/machineAddresses.ts'
import type { Printed } from '../cache/page.ts'
import { barePolicy } from '../headers.ts'
import { PrintFault } from '../print/fault.ts'

const kinds: readonly Address['kind'][] = [
  'feed',
  'robots',
  'sitemap',
  'newsSitemap',
  'pagesSitemap',
]

/** Whether an address is a file that machines read, and no page. */
export const isFile = (address: Address): address is MachineAddress => kinds.includes(address.kind)

const feedForms = {
  rss: { write: rssOf, type: 'application/rss+xml' },
  atom: { write: atomOf, type: 'application/atom+xml' },
  json: { write: jsonFeedOf, type: 'application/feed+json' },
} as const

/**
 * Writes such a file as it is in this edition, for the page cache, which packs it and answers 304.
 * Rejects with PrintFault where it is not there any more.
 */
export async function writeFile(address: Address): Promise<Printed> {
  switch (address.kind) {
    case 'feed':
      return writeFeed(address)
    case 'robots':
      return file(await robotsText(), 'text/plain')
    case 'sitemap':
      return file(await sitemapIndex(), xml)
    case 'pagesSitemap':
      return file(await sitemapOfPages(), xml)
    case 'newsSitemap':
      return file(await newsSitemap(), xml)
    default:
      throw new PrintFault(`${address.kind} is no file`)
  }
}

const xml = 'application/xml'

async function writeFeed(address: FeedAddress): Promise<Printed> {
  const feed = await readFeed(address)
  if (!feed) throw new PrintFault('the feed is gone')
  const { write, type } = feedForms[address.format]
  return file(write(feed), type, fromEverywhere)
}

/** A feed may be read by pages of other sites: it is public, and nothing in it depends on who asks. */
const fromEverywhere = {
  'Access-Control-Allow-Origin': '*',
  'Cross-Origin-Resource-Policy': 'cross-origin',
} as const

export const file = (
  text: string,
  type: string,
  headers: Record<string, string> = {},
): Printed => ({
  html: text,
  face: null,
  headers: {
    'Content-Type': `${type}; charset=utf-8`,
    'Content-Security-Policy': barePolicy,
    ...headers,
  },
})

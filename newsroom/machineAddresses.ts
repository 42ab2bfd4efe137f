/**
 * Addresses of what machines read: feeds, sitemaps, robots.txt, share pictures. Part of
 * `addresses.ts`, which writes and reads them with all the others.
 */
export type MachineAddress =
  /** The newest stories of the site, of a channel or of a 稿源. */
  | { kind: 'feed'; format: FeedFormat; channel?: string; sourceId?: number }
  | { kind: 'robots' }
  /** The list of the sitemap's parts, or the list of the news of the last 48 hours. */
  | { kind: 'sitemap' }
  | { kind: 'newsSitemap' }
  /** The part of the sitemap with the pages that are no stories. */
  | { kind: 'pagesSitemap' }

export type FeedFormat = 'rss' | 'atom' | 'json'

/** The last segment of a feed's address. */
export const feedFiles = { rss: 'feed.xml', atom: 'atom.xml', json: 'feed.json' } as const

const formats: ReadonlyMap<string, FeedFormat> = new Map([
  ['feed.xml', 'rss'],
  ['atom.xml', 'atom'],
  ['feed.json', 'json'],
])

const fixed: ReadonlyMap<string, MachineAddress> = new Map([
  ['robots.txt', { kind: 'robots' }],
  ['sitemap.xml', { kind: 'sitemap' }],
  ['sitemap-news.xml', { kind: 'newsSitemap' }],
])

/** `{ kind: 'feed', format: 'atom', channel: 'bcxw' }` → `/bcxw/atom.xml` */
export function machinePath(address: MachineAddress): string {
  switch (address.kind) {
    case 'feed': {
      const { format, channel, sourceId } = address
      const of = sourceId === undefined ? (channel ?? '') : `source/${sourceId}`
      return `/${of && `${of}/`}${feedFiles[format]}`
    }
    case 'robots':
      return '/robots.txt'
    case 'sitemap':
      return '/sitemap.xml'
    case 'newsSitemap':
      return '/sitemap-news.xml'
    case 'pagesSitemap':
      return sitemapPagesPath
  }
}

/** A file of the site's root: `feed.json`, `sitemap.xml`. */
export function rootFile(segment: string): MachineAddress | null {
  const format = formats.get(segment)
  return format ? { kind: 'feed', format } : (fixed.get(segment) ?? null)
}

/** A feed below a channel or a 稿源: `feedIn({ channel: 'bcxw' }, 'feed.xml')`. */
export function feedIn(
  of: { channel: string } | { sourceId: number },
  segment: string,
): MachineAddress | null {
  const format = formats.get(segment)
  return format ? { kind: 'feed', format, ...of } : null
}

/** Stories in one part of the sitemap; the protocol allows 50,000 addresses and 50 MB. */
export const partSize = 10_000

/**
 * `/sitemap/3.xml`: the live stories numbered 20,001 to 30,000. Parts go by the numbers of stories, so
 * that a new story changes the last part only.
 */
export const sitemapPartPath = (part: number): string => `/sitemap/${part}.xml`

export const sitemapPagesPath = '/sitemap/pages.xml'

export function sitemapPartOf(path: string): number | null {
  const [, part] = /^\/sitemap\/([1-9]\d{0,8})\.xml$/.exec(path) ?? []
  return part ? Number(part) : null
}

/** A story's picture for sharing, of the revision that is live: another text, another address. */
export const sharePath = (story: { id: number; revisionId: number }): string =>
  `/share/${story.id}-${story.revisionId}.png`

/** The picture of the site's own pages. */
export const siteSharePath = '/share/site.png'

export function shareOf(path: string): { id: number; revisionId: number } | null {
  const [, id, revisionId] = /^\/share\/([1-9]\d{0,14})-([1-9]\d{0,14})\.png$/.exec(path) ?? []
  return id && revisionId ? { id: Number(id), revisionId: Number(revisionId) } : null
}

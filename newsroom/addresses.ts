import { coverVersion } from '#lib/covers/version.ts'
import { type Day, isDay } from '#lib/zh/date.ts'
import {
  type ArchiveAddress,
  archiveListOf,
  archivePath,
  type Cursor,
  isPeriod,
  readCursor,
} from './archiveAddresses.ts'
import {
  feedIn,
  type MachineAddress,
  machinePath,
  rootFile,
  sitemapPagesPath,
} from './machineAddresses.ts'
import { readSearch, type SearchAddress, searchPath } from './search/address.ts'
import { isSlug } from './slug.ts'

export type { Cursor } from './archiveAddresses.ts'
export { archivePath, calendarPath, daysOfPeriod, listHref } from './archiveAddresses.ts'
export { machinePath, sharePath, siteSharePath } from './machineAddresses.ts'

/**
 * Every address of the site, as pure functions both ways: `pathOf` writes it, `addressOf` reads it.
 * What an address means at this moment (shown, moved, withdrawn, unknown) is asked in `resolve.ts`.
 */
export type Address =
  | { kind: 'front' }
  | { kind: 'channel'; channel: string; before?: Cursor }
  | { kind: 'day'; channel: string; day: Day }
  | { kind: 'story'; channel: string; day: Day; id: number }
  | { kind: 'corrections'; before?: Cursor }
  /** The list of all feeds, for people. */
  | { kind: 'feeds' }
  | ({ kind: 'search' } & SearchAddress)
  | { kind: 'staticPage'; slug: string }
  | ArchiveAddress
  | MachineAddress

/** Addresses of the pages outside the news. */
export const staticSlugs = ['about', 'copyright', 'contact', 'privacy', 'accessibility'] as const

export const feedsPath = '/feeds'

/** First segments that no channel may take; `front` is the front page's name among headline lists. */
const reserved = new Set<string>([
  ...staticSlugs,
  'admin',
  'api',
  'author',
  'brand',
  'corrections',
  'covers',
  'enhance',
  'faces',
  'feeds',
  'front',
  'healthz',
  'internal',
  'media',
  'metrics',
  'qr',
  'readyz',
  'search',
  'share',
  'sitemap',
  'source',
  'tag',
])

export const isReserved = (segment: string): boolean => reserved.has(segment)

/** `{ kind: 'story', channel: 'bcxw', day: '2018-05-14', id: 1 }` → `/bcxw/2018-05-14/1` */
export function pathOf(address: Address): string {
  switch (address.kind) {
    case 'front':
      return '/'
    case 'channel':
      return `/${address.channel}${queryOf(address.before)}`
    case 'day':
      return `/${address.channel}/${address.day}`
    case 'story':
      return `/${address.channel}/${address.day}/${address.id}`
    case 'corrections':
      return `/corrections${queryOf(address.before)}`
    case 'feeds':
      return feedsPath
    case 'search':
      return searchPath(address)
    case 'staticPage':
      return `/${address.slug}`
    case 'calendar':
    case 'source':
    case 'author':
    case 'tag':
      return archivePath(address)
    default:
      return machinePath(address)
  }
}

/**
 * Reads a path (as it stands in the request, percent-encoding included) and its query. Null for what
 * is no address of readers' pages: the site then asks its redirects, and answers 404. Query
 * parameters that the page does not know are passed over; a `before` that is no cursor is null.
 */
export function addressOf(path: string, query = new URLSearchParams()): Address | null {
  const [start, first, second, third, ...rest] = path.split('/')
  if (start !== '' || first === undefined || rest.length > 0) return null
  if (second === undefined) return topAddress(first, query)
  if (path === sitemapPagesPath) return { kind: 'pagesSitemap' }
  if (first === 'source' && third !== undefined) {
    const list = archiveListOf(first, second, undefined)
    return list?.kind === 'source' ? feedIn({ sourceId: list.sourceId }, third) : null
  }
  if (archiveLists.has(first) && third === undefined) {
    const before = cursorIn(query)
    return before === null ? null : archiveListOf(first, second, before)
  }
  if (!isSlug(first) || isReserved(first)) return null
  return addressInChannel(first, second, third)
}

/** The lists of the archive that go through all channels. */
const archiveLists = new Set(['source', 'author', 'tag'])

function addressInChannel(channel: string, second: string, third?: string): Address | null {
  if (third === undefined) {
    if (isDay(second)) return { kind: 'day', channel, day: second }
    if (isPeriod(second)) return { kind: 'calendar', channel, period: second }
    return feedIn({ channel }, second)
  }
  const id = storyId(third)
  return id === null || !isDay(second) ? null : { kind: 'story', channel, day: second, id }
}

/** Where a list goes on; undefined at its beginning, null for what is no cursor. */
function cursorIn(query: URLSearchParams): Cursor | undefined | null {
  const before = query.get('before')
  return before === null ? undefined : readCursor(before)
}

function topAddress(segment: string, query: URLSearchParams): Address | null {
  if (segment === '') return { kind: 'front' }
  if (staticSlugs.some((slug) => slug === segment)) return { kind: 'staticPage', slug: segment }
  if (`/${segment}` === feedsPath) return { kind: 'feeds' }
  if (segment === 'search') return { kind: 'search', ...readSearch(query) }
  const file = rootFile(segment)
  if (file) return file
  if (segment !== 'corrections' && (!isSlug(segment) || isReserved(segment))) return null
  const cursor = cursorIn(query)
  if (cursor === null) return null
  return segment === 'corrections'
    ? { kind: 'corrections', ...(cursor && { before: cursor }) }
    : { kind: 'channel', channel: segment, ...(cursor && { before: cursor }) }
}

/** '12' → 12; null for '012', '1e3', '0' and whatever SQLite could not hold. */
function storyId(text: string): number | null {
  if (!/^[1-9][0-9]{0,14}$/.test(text)) return null
  return Number(text)
}

const queryOf = (before?: Cursor): string => (before ? `?before=${before.at}-${before.id}` : '')

/** A story's address, from any row that tells where it stands. */
export const storyPath = (story: { channel: string; day: string; id: number }): string =>
  `/${story.channel}/${story.day}/${story.id}`

export const channelPath = (channel: string, before?: Cursor): string =>
  pathOf({ kind: 'channel', channel, ...(before && { before }) })

export const dayPath = (channel: string, day: string): string => `/${channel}/${day}`

export const correctionsPath = (before?: Cursor): string =>
  pathOf({ kind: 'corrections', ...(before && { before }) })

/** A generated cover: everything that its drawing depends on, so that the file never changes. */
export type Cover = { hue: string; storyId: number; salt: number; detail: 'L' | 'S' }

/** `/covers/1/bingcheng-12-0-L.svg`, the first number being the version of the drawing. */
export const coverPath = ({ hue, storyId, salt, detail }: Cover): string =>
  `/covers/${coverVersion}/${hue}-${storyId}-${salt}-${detail}.svg`

/** Reads what `coverPath` wrote; null for anything else, covers of an older drawing included. */
export function coverOf(path: string): Cover | null {
  const [, hue, storyId, salt, detail] =
    /^\/covers\/\d{1,4}\/([a-z]{2,20})-([1-9]\d{0,14})-(\d{1,3})-([LS])\.svg$/.exec(path) ?? []
  if (!hue) return null
  const cover: Cover = {
    hue,
    storyId: Number(storyId),
    salt: Number(salt),
    detail: detail === 'L' ? 'L' : 'S',
  }
  // One drawing has one address: an old version or a salt like 007 does not come back
  return coverPath(cover) === path ? cover : null
}

import { eq, sql } from 'drizzle-orm'
import { readStore } from '#db/client.ts'
import { channels, published, withdrawals } from '#db/schema.ts'
import { single } from '#lib/single.ts'
import {
  type Address,
  addressOf,
  type Cursor,
  channelPath,
  dayPath,
  pathOf,
  storyPath,
} from './addresses.ts'
import { daysWithStories, isInUse, placeInList } from './archive/published.ts'
import { type ArchiveAddress, daysOfPeriod } from './archiveAddresses.ts'
import { channelBySlug } from './channels/published.ts'
import type { MachineAddress } from './machineAddresses.ts'
import { staticPage } from './pages/published.ts'
import { placeInChannel, placeInLedger } from './places.ts'
import { bare, movedFrom } from './redirects/moved.ts'
import { firstPageOf, oldAddressOf } from './redirects/oldShapes.ts'
import { storiesOfDay } from './stories/published.ts'

/** What an address means at this moment. */
export type Meaning =
  | { kind: 'show'; address: Address }
  /** 301. `to` is a path of this site, `rule` the row of `redirects` that says so, if one does. */
  | { kind: 'moved'; to: string; rule?: string }
  /** 410: the story was here and is no more. */
  | { kind: 'withdrawn' }
  /** 404. */
  | { kind: 'unknown' }

export const resolveQueries = () =>
  single('resolveQueries', () => ({
    storyPlace: readStore()
      .select({ id: published.storyId, day: published.day, channel: channels.slug })
      .from(published)
      .innerJoin(channels, eq(channels.id, published.channelId))
      .where(eq(published.storyId, sql.placeholder('id')))
      .prepare(),
    withdrawal: readStore()
      .select({ storyId: withdrawals.storyId })
      .from(withdrawals)
      .where(eq(withdrawals.storyId, sql.placeholder('id')))
      .prepare(),
  }))

const unknown: Meaning = { kind: 'unknown' }

/**
 * Asks the store what a request's path and query mean. The one place where 200, 301, 404 and 410 are
 * decided, before anything is drawn. A slash too many at the end moves to the address without it.
 */
export async function resolve(path: string, query: URLSearchParams): Promise<Meaning> {
  const address = addressOf(path, query)
  const meaning = address ? await meaningOf(address, query) : unknown
  if (meaning.kind === 'show') return inOneSpelling(meaning, path)
  if (meaning.kind !== 'unknown') return meaning
  const isNear = path.endsWith('/') && (await hasPage(bare(path)))
  const moved = isNear ? null : await movedNow(path)
  if (moved) return { kind: 'moved', ...moved }
  return path.length > 1 && path.endsWith('/') ? withoutSlash(path, query) : unknown
}

/** Whether an address has a page, or had one: then no rule about old addresses asks for it. */
async function hasPage(path: string): Promise<boolean> {
  const address = addressOf(path.replace(/[?#].*$/, ''))
  return address !== null && (await meaningOf(address)).kind !== 'unknown'
}

const movedNow = async (path: string) =>
  (await movedFrom(path, hasPage)) ?? (await movedFromOldSite(path))

/**
 * An address that has a shape of the old site and no rule of its own: an article leads to the story of
 * its number where that was published on its day, else to the day, the nearest that is known of it.
 */
async function movedFromOldSite(path: string): Promise<{ to: string; rule?: string } | null> {
  const first = firstPageOf(path)
  const moved = first && (await movedFrom(first, hasPage))
  if (moved) return moved
  const old = oldAddressOf(path)
  const channel = old && (await channelBySlug(old.channel))
  if (!old || !channel) return null
  if (old.storyId !== null) {
    const [place] = await resolveQueries().storyPlace.execute({ id: old.storyId })
    if (place?.day === old.day && place.channel === old.channel) return { to: storyPath(place) }
  }
  const stories = old.day ? await storiesOfDay(channel.id, old.day) : []
  if (old.day && stories.length > 0) return { to: dayPath(old.channel, old.day) }
  return old.storyId === null ? { to: channelPath(old.channel) } : null
}

/** `/tag/%e6%b1%9f` and `/tag/江` are the same page as `/tag/%E6%B1%9F`: they move to it. */
function inOneSpelling(meaning: Meaning & { kind: 'show' }, path: string): Meaning {
  const to = pathOf(meaning.address)
  return to.split('?')[0] === path ? meaning : { kind: 'moved', to }
}

async function withoutSlash(path: string, query: URLSearchParams): Promise<Meaning> {
  const meaning = await resolve(path.replace(/\/+$/, '') || '/', query)
  return meaning.kind === 'show' ? { kind: 'moved', to: pathOf(meaning.address) } : meaning
}

async function meaningOf(address: Address, query = new URLSearchParams()): Promise<Meaning> {
  const show: Meaning = { kind: 'show', address }
  switch (address.kind) {
    case 'front':
    case 'feeds':
      return show
    case 'search':
      return canonicalSearch(address, query)
    case 'corrections':
      return address.before ? fromPlace(address, await placeInLedger(address.before)) : show
    case 'staticPage':
      return (await staticPage(address.slug)) ? show : unknown
    case 'channel': {
      const channel = await channelBySlug(address.channel)
      if (!channel || !address.before) return channel ? show : unknown
      return fromPlace(address, await placeInChannel(channel.id, address.before))
    }
    case 'day': {
      const channel = await channelBySlug(address.channel)
      const stories = channel ? await storiesOfDay(channel.id, address.day) : []
      return stories.length > 0 ? show : unknown
    }
    case 'story':
      return storyMeaning(address)
    case 'calendar':
      return calendarMeaning(address)
    case 'source':
    case 'author':
    case 'tag':
      return listMeaning(address)
    case 'feed':
      return (await hasFeed(address)) ? show : unknown
    default:
      return show
  }
}

/** A search has one address: every other spelling, with empty or unknown parameters, moves to it. */
function canonicalSearch(address: Address, query: URLSearchParams): Meaning {
  const path = pathOf(address)
  const [, asked = ''] = path.split('?')
  return asked === query.toString() ? { kind: 'show', address } : { kind: 'moved', to: path }
}

async function calendarMeaning(address: ArchiveAddress & { kind: 'calendar' }): Promise<Meaning> {
  const channel = await channelBySlug(address.channel)
  const days = channel ? await daysWithStories(channel.id, daysOfPeriod(address.period)) : []
  return days.length > 0 ? { kind: 'show', address } : unknown
}

/** A list of the archive is there while anything live stands in it. */
async function listMeaning(
  address: ArchiveAddress & { kind: 'source' | 'author' | 'tag' },
): Promise<Meaning> {
  const list = listOf(address)
  if (!(await isInUse(list))) return unknown
  return address.before
    ? fromPlace(address, await placeInList(list, address.before))
    : { kind: 'show', address }
}

const listOf = (address: ArchiveAddress & { kind: 'source' | 'author' | 'tag' }) => {
  if (address.kind === 'source') return { kind: address.kind, key: address.sourceId }
  return { kind: address.kind, key: address.kind === 'author' ? address.author : address.tag }
}

async function hasFeed({ channel, sourceId }: MachineAddress & { kind: 'feed' }): Promise<boolean> {
  if (sourceId !== undefined) return isInUse({ kind: 'source', key: sourceId })
  return channel === undefined || (await channelBySlug(channel)) !== null
}

/** A list goes on from a row that exists; from any other place the address moves to one that does. */
function fromPlace(
  { before, ...list }: Address & { kind: 'channel' | 'corrections' | 'source' | 'author' | 'tag' },
  place: Cursor | null,
): Meaning {
  if (place && before && place.at === before.at && place.id === before.id)
    return { kind: 'show', address: { ...list, before } as Address }
  return { kind: 'moved', to: pathOf((place ? { ...list, before: place } : list) as Address) }
}

/** A story is known by its number: another channel or day in the address moves to the true one. */
async function storyMeaning(address: Address & { kind: 'story' }): Promise<Meaning> {
  const [place] = await resolveQueries().storyPlace.execute({ id: address.id })
  if (place) {
    const isTrue = place.channel === address.channel && place.day === address.day
    return isTrue ? { kind: 'show', address } : { kind: 'moved', to: storyPath(place) }
  }
  const [withdrawal] = await resolveQueries().withdrawal.execute({ id: address.id })
  return withdrawal ? { kind: 'withdrawn' } : unknown
}

/** Whether a story of this number is live. ~5 µs. */
export async function isLive(storyId: number): Promise<boolean> {
  const [place] = await resolveQueries().storyPlace.execute({ id: storyId })
  return place !== undefined
}

import { done, type Result } from '#lib/result.ts'
import { endOfDay, startOfDay } from '#lib/zh/date.ts'
import type { Cursor } from '../addresses.ts'
import { allChannels } from '../channels/published.ts'
import type { Actor } from '../people/actor.ts'
import { can, grantOf, notAllowed } from '../people/can.ts'
import { type StoryState, storyStates } from './lifecycle.ts'
import type { ListFilter, ListPlace } from './listFilter.ts'
import { type Direction, type ListQuery, type Scope, storyListQueries } from './listQueries.ts'

/** Rows on a page of the list. */
export const rowsOfPage = 30
export type ListRow = Awaited<ReturnType<ListQuery['execute']>>[number]
export type StoryPage = {
  rows: ListRow[]
  newer: ListPlace | null
  older: ListPlace | null
}

/** A filter on the indexes: what to ask for in each state, and the bounds of the dates. */
type Range = {
  scope: Scope
  states: readonly StoryState[]
  values: { channelId?: number; authorId?: string }
  oldest: Cursor
  newest: Cursor
}

const first: Cursor = { at: 0, id: 0 }
const last: Cursor = { at: Number.MAX_SAFE_INTEGER, id: Number.MAX_SAFE_INTEGER }

/**
 * A page of the story list, newest change first, of what the actor may see: a reporter their own. Every
 * query runs along one index and reads no more rows than it may, however many stories there are. By
 * words it is `foundStories`.
 */
export async function storyList(
  actor: Actor,
  filter: Omit<ListFilter, 'text' | 'only'>,
  place: ListPlace | null = null,
): Promise<Result<StoryPage, 'notAllowed'>> {
  const range = await rangeFor(actor, filter)
  if (!range.ok) return range
  if (!range.value) return done({ rows: [], newer: null, older: null })
  if (place?.direction === 'newer') {
    const page = await newerPage(range.value, place.cursor)
    if (page) return done(page)
  }
  return done(await olderPage(range.value, place?.direction === 'older' ? place.cursor : null))
}

type Counted = { since: number; most?: number; states?: readonly StoryState[] }

/** How many stories of each state, of those the actor may see, changed since; at most `most` each. */
export async function countsSince(
  actor: Actor,
  { since, most = 1_000, states = storyStates }: Counted,
): Promise<Result<Record<StoryState, number>, 'notAllowed'>> {
  const range = await rangeFor(actor, {})
  if (!range.ok) return range
  const { scope = 'every', values = {} } = range.value ?? {}
  const query = storyListQueries()[`${scope} count`]
  const counts = states.map(async (state) => {
    const [row] = await query.execute({ ...values, state, since, most })
    return [state, row?.count ?? 0]
  })
  const none = storyStates.map((state) => [state, 0])
  return done(Object.fromEntries([...none, ...(await Promise.all(counts))]))
}

/** Null where the filter can hold nothing: a channel that is not, an author who is another. */
async function rangeFor(
  actor: Actor,
  filter: Omit<ListFilter, 'text' | 'only'>,
): Promise<Result<Range | null, 'notAllowed'>> {
  if (!can(actor, 'story.read')) return notAllowed('story.read')
  const isOwn = grantOf(actor.role, 'story.read') === 'own'
  if (isOwn && filter.author && filter.author !== actor.id) return done(null)
  const authorId = isOwn ? actor.id : filter.author
  const channel = (await allChannels()).find(({ slug }) => slug === filter.channel)
  if (filter.channel && !channel) return done(null)
  const scope = authorId ? (channel ? 'authorChannel' : 'author') : channel ? 'channel' : 'every'
  return done({
    scope,
    values: { ...(channel && { channelId: channel.id }), ...(authorId && { authorId }) },
    states: filter.state ? [filter.state] : storyStates,
    oldest: filter.from ? { at: startOfDay(filter.from), id: 0 } : first,
    newest: filter.to ? { at: endOfDay(filter.to), id: 0 } : last,
  })
}

async function olderPage(range: Range, from: Cursor | null): Promise<StoryPage> {
  const begin = from && isOlder(from, range.newest) ? from : range.newest
  const { rows, next } = await walk(range, 'older', begin)
  const newer = from && { direction: 'newer' as const, cursor: placeOf(rows[0]) ?? from }
  return { rows, newer, older: next && { direction: 'older', cursor: next } }
}

/** The page before; null where there is nothing before it, so that the first page is whole. */
async function newerPage(range: Range, from: Cursor): Promise<StoryPage | null> {
  const begin = isOlder(from, range.oldest) ? range.oldest : from
  const { rows, next } = await walk(range, 'newer', begin)
  if (!next) return null
  const older = { direction: 'older' as const, cursor: placeOf(rows[0]) ?? from }
  return { rows: rows.reverse(), newer: { direction: 'newer', cursor: next }, older }
}

/** Rows of all states in one order, and the row after which the walk goes on. */
async function walk(range: Range, direction: Direction, begin: Cursor) {
  const parts = await Promise.all(
    range.states.map((state) => walkState(range, { state, direction, begin })),
  )
  const isBefore = direction === 'older' ? isNewer : isOlder
  const found = parts.flat().sort((a, b) => (isBefore(cursorOf(a), cursorOf(b)) ? -1 : 1))
  const rows = found.slice(0, rowsOfPage)
  return { rows, next: found.length > rowsOfPage ? placeOf(rows.at(-1)) : null }
}

function walkState(
  { scope, values, oldest, newest }: Range,
  { state, direction, begin }: { state: StoryState; direction: Direction; begin: Cursor },
): Promise<ListRow[]> {
  const end = direction === 'older' ? oldest : newest
  const bounds = { ...values, state, ...begin, endAt: end.at, endId: end.id }
  return storyListQueries()[`${scope} ${direction}`].execute({ ...bounds, limit: rowsOfPage + 1 })
}

const cursorOf = ({ changedAt, id }: ListRow): Cursor => ({ at: changedAt, id })
const placeOf = (row: ListRow | undefined): Cursor | null => (row ? cursorOf(row) : null)
const isOlder = (a: Cursor, b: Cursor) => a.at < b.at || (a.at === b.at && a.id < b.id)
const isNewer = (a: Cursor, b: Cursor) => isOlder(b, a)

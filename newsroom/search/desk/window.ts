import { readStore } from '#db/client.ts'
import { single } from '#lib/single.ts'
import { between, bounded, type Range } from '../window.ts'
import { placesOfMinute } from './freePlace.ts'

/** Where a story stands among all that the desk finds: larger is newer. No two have the same. */
export type Found = { storyId: number; key: number }

/**
 * Places of both indexes in one order: a story of the desk's own index before one of the same minute that
 * readers find.
 */
const keysOfMinute = placesOfMinute * 2
const keyOf = {
  desk: (place: number) => place * 2 + 1,
  live: (place: number) => place * keysOfMinute,
}
/** The newest place before a key. */
const placeBefore = {
  desk: (key: number) => Math.ceil((key - 1) / 2) - 1,
  live: (key: number) => Math.ceil(key / keysOfMinute) - 1,
}

type Given = [string, number, number, number, number, number]

export const deskWindowStatements = () =>
  single('deskSearchStatements', () => {
    const connection = readStore().$client
    const narrowed = (words: string, time: string) =>
      `WHERE ${words} MATCH ? AND ${words}.rowid ${between}
       AND entry.${time} >= ? AND entry.${time} < ?`
    return {
      desk: connection.prepare<Given, Row>(`
        SELECT entry.place, entry.story_id AS storyId
        FROM desk_words CROSS JOIN desk_entries AS entry ON entry.place = desk_words.rowid
        ${narrowed('desk_words', 'changed_at')}
        ORDER BY desk_words.rowid DESC LIMIT ?`),
      live: connection.prepare<Given, Row>(`
        SELECT entry.place, entry.story_id AS storyId
        FROM search_words CROSS JOIN search_entries AS entry ON entry.place = search_words.rowid
        ${narrowed('search_words', 'published_at')}
          AND NOT EXISTS (SELECT 1 FROM desk_entries WHERE story_id = entry.story_id)
        ORDER BY search_words.rowid DESC LIMIT ?`),
    }
  })

type Row = { place: number; storyId: number }

/** The newest matches of one index within a range, before a key where one is given. */
export function foundIn(
  which: 'desk' | 'live',
  expression: string,
  { range, before, limit }: { range: Range; before: number | null; limit: number },
): Found[] {
  const { low, high, since, until } = sideOf(which, range, before)
  if (low > high) return []
  const minutes = which === 'desk' ? placesOfMinute : 1
  const rows = deskWindowStatements()[which].all(
    bounded(expression, Math.floor(low / minutes), Math.floor(high / minutes)),
    low,
    high,
    since,
    until,
    limit,
  ) as Row[]
  return rows.map(({ place, storyId }) => ({ storyId, key: keyOf[which](place) }))
}

/** A range of minutes in the places of one index, and before a key. */
export function sideOf(which: 'desk' | 'live', range: Range, before: number | null): Range {
  const { low, high } = which === 'live' ? range : inDeskPlaces(range)
  return {
    ...range,
    low,
    high: before === null ? high : Math.min(high, placeBefore[which](before)),
  }
}

const inDeskPlaces = ({ low, high }: Range) => ({
  low: low * placesOfMinute,
  high: Math.min(Number.MAX_SAFE_INTEGER, (high + 1) * placesOfMinute - 1),
})

/** The minute of a place, and the oldest key of a minute. */
export const minuteOf = {
  desk: (place: number) => place / placesOfMinute,
  live: (place: number) => place,
}
export const keyOfMinute = (minute: number): number => minute * keysOfMinute

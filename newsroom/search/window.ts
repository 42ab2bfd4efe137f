import { readStore } from '#db/client.ts'
import { single } from '#lib/single.ts'
import { endOfDay, startOfDay } from '#lib/zh/date.ts'
import type { DayRange } from './dayRange.ts'
import { placeAt } from './indexStory.ts'
import { windowSize } from './place.ts'
import { timeMarksWithin } from './timeMarks.ts'

export type Row = {
  place: number
  storyId: number
  publishedAt: number
  channelId: number
  sourceName: string
  /** Headlines, folded. */
  title: string
  hasPicture: 0 | 1
}

/** Bounds of places (both included) and of times (ms UTC, the second excluded). */
export type Range = { low: number; high: number; since: number; until: number }

const endOfTime = Number.MAX_SAFE_INTEGER
/** Stories of one minute stand in a row: so far behind their time they may be, in minutes. */
const crowd = 1_440

export function rangeOf(days: DayRange | null, before = endOfTime): Range {
  const since = days?.from ? startOfDay(days.from) : -endOfTime
  const until = days?.to ? endOfDay(days.to) : endOfTime
  return {
    low: since === -endOfTime ? 0 : placeAt(since),
    high: Math.min(before - 1, until === endOfTime ? endOfTime : placeAt(until) + crowd),
    since,
    until,
  }
}

/**
 * Bounds of row numbers as FTS5 heeds them: whole numbers. The driver hands over a number of JavaScript as
 * a real one, which FTS5 passes over: it would read the whole archive, and SQLite throw most of it away.
 */
export const between = 'BETWEEN CAST(? AS INTEGER) AND CAST(? AS INTEGER)'

export const windowStatements = () =>
  single('searchStatements', () => {
    const connection = readStore().$client
    return {
      window: connection.prepare<[string, number, number, number, number, number], Row>(`
        SELECT entry.place, entry.story_id AS storyId, entry.published_at AS publishedAt,
          entry.channel_id AS channelId, entry.source_name AS sourceName, entry.title,
          entry.has_picture AS hasPicture
        FROM search_words CROSS JOIN search_entries AS entry ON entry.place = search_words.rowid
        WHERE search_words MATCH ? AND search_words.rowid ${between}
          AND entry.published_at >= ? AND entry.published_at < ?
        ORDER BY search_words.rowid DESC LIMIT ?`),
      places: connection
        .prepare<[string, number, number, number], number>(`
          SELECT rowid FROM search_words
          WHERE search_words MATCH ? AND rowid ${between} ORDER BY rowid DESC LIMIT ?`)
        .pluck(),
    }
  })

/** A query that FTS5 stops reading for at both ends of a range, whatever it finds between. */
export function bounded(expression: string, low: number, high: number): string {
  if (low <= 0) return expression
  const signs = timeMarksWithin(low, Math.min(high, placeAt(Date.now()) + crowd))
  if (!signs || signs.length === 0) return expression
  return `(${expression}) AND (${signs.map((sign) => `"${sign}"`).join(' OR ')})`
}

/**
 * The newest matches, one more than the window where there are more. Of a range that ends before it begins
 * (日期:2014 within 2016) nothing is asked: without signs of time FTS5 would read on to its first match.
 */
export function windowOf(expression: string, range: Range, limit = windowSize + 1): Row[] {
  const { low, high, since, until } = range
  if (low > high) return []
  const within = bounded(expression, low, high)
  return windowStatements().window.all(within, low, high, since, until, limit) as Row[]
}

/** Which places between two match, the newest first. */
export const placesOf = (expression: string, low: number, high: number): Set<number> =>
  new Set(
    windowStatements().places.all(
      bounded(expression, low, high),
      low,
      high,
      windowSize + 1,
    ) as number[],
  )

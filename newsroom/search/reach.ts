import { readStore } from '#db/client.ts'
import { single } from '#lib/single.ts'
import type { Vocabulary } from './expression.ts'
import type { Query } from './parseQuery.ts'
import type { Part } from './place.ts'
import { costOf } from './readingCost.ts'
import type { Range } from './window.ts'

/** The newest stories of a range, by which it is told how frequent a token is. */
const sampleSize = 200
/** An archive of so many stories is always looked through as a whole. */
const always = 10_000
/** Entries of the index that one reading of it may pass. */
export const wholeBudget = 120_000

const statements = () =>
  single('searchReachStatements', () => {
    const connection = readStore().$client
    return {
      nth: connection
        .prepare<[number, number, number], number>(`
          SELECT place FROM search_entries WHERE place BETWEEN ? AND ?
          ORDER BY place DESC LIMIT 1 OFFSET ?`)
        .pluck(),
      oldest: connection
        .prepare<[number, number], number>(
          'SELECT place FROM search_entries WHERE place BETWEEN ? AND ? ORDER BY place LIMIT 1',
        )
        .pluck(),
      count: connection
        .prepare<[string, number, number], number>(`
          SELECT count(*) FROM search_words WHERE search_words MATCH ? AND rowid BETWEEN ? AND ?`)
        .pluck(),
    }
  })

/**
 * The range that is looked through: the whole one, except where words that stand nearly everywhere have
 * to stand together or in a row. These pass over entries by the million to find little, so they
 * are looked for among the newest stories only, as many as the budget allows; the page says so and
 * goes on from there. A work's ceiling, not a time-out: the same query always answers the same.
 */
export function reachOf(
  alternatives: readonly Query[],
  words: Vocabulary,
  range: Range,
  { part, budget = wholeBudget }: { part?: Part; budget?: number } = {},
): { range: Range; isCut: boolean } {
  const whole = { range, isCut: false }
  const nth = (n: number) => statements().nth.get(range.low, range.high, n) as number | undefined
  const newest = nth(0)
  const sampled = newest === undefined ? undefined : nth(sampleSize)
  if (newest === undefined || sampled === undefined) return whole
  const placesPerStory = Math.max(1, (newest - sampled) / sampleSize)
  const oldest = statements().oldest.get(range.low, range.high) as number
  if ((newest - oldest) / placesPerStory < always) return whole
  const shares = new Map<string, number>()
  const share = (token: string) => {
    const known = shares.get(token)
    if (known !== undefined) return known
    const value = (statements().count.get(`"${token}"`, sampled, newest) as number) / sampleSize
    shares.set(token, value)
    return value
  }
  const cost = alternatives.reduce((sum, query) => sum + costOf(query, words, { share, part }), 0)
  if (cost === 0) return whole
  const low = Math.floor(newest - (budget / cost) * placesPerStory)
  return low <= oldest ? whole : { range: { ...range, low }, isCut: true }
}

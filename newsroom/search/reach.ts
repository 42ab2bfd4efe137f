import { readStore } from '#db/client.ts'
import { single } from '#lib/single.ts'
import type { Vocabulary } from './expression.ts'
import { type Index, readersIndex } from './indexes.ts'
import type { Query } from './parseQuery.ts'
import { costOf, type Pricing } from './readingCost.ts'
import { between, type Range } from './window.ts'

/** Stories by which it is told how frequent a token is: so many at each of so many times. */
const [sampleSize, samples] = [50, 4]
/** An archive of so many stories is always looked through as a whole, as is a range of a few. */
const [always, few] = [10_000, 2_000]
/** Entries of the index that one reading of it may pass: some 15 ms. */
export const wholeBudget = 120_000

const statements = ({ words, entries }: Index) =>
  single(`searchReachStatements ${words}`, () => {
    const connection = readStore().$client
    return {
      nth: connection
        .prepare<[number, number, number], number>(`
          SELECT place FROM ${entries} WHERE place BETWEEN ? AND ?
          ORDER BY place DESC LIMIT 1 OFFSET ?`)
        .pluck(),
      oldest: connection
        .prepare<[number, number], number>(
          `SELECT place FROM ${entries} WHERE place BETWEEN ? AND ? ORDER BY place LIMIT 1`,
        )
        .pluck(),
      isLarge: connection
        .prepare<[number], number>(
          `SELECT 1 FROM ${entries} INDEXED BY ${entries}_by_story WHERE story_id > 0 LIMIT 1 OFFSET ?`,
        )
        .pluck(),
      // The newest first: FTS5 would else begin at the oldest entry of the token and go through all
      count: connection
        .prepare<[string, number, number, number], number>(`
          SELECT count(*) FROM (SELECT rowid FROM ${words}
          WHERE ${words} MATCH ? AND rowid ${between} ORDER BY rowid DESC LIMIT ?)`)
        .pluck(),
    }
  })

/** How far back is looked, whether that is not all, and what a place of it costs (0 in a small archive). */
export type Reach = { range: Range; isCut: boolean; entriesPerPlace: number }

/** A stretch of the archive that holds `sampleSize` stories. */
type Sample = { low: number; high: number }

type ReachOptions = Pick<Pricing, 'part' | 'signs'> & { budget?: number; index?: Index }

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
  { budget = wholeBudget, index = readersIndex, ...filters }: ReachOptions = {},
): Reach {
  const whole = { range, isCut: false, entriesPerPlace: 0 }
  const taken = isLarge(index) ? samplesOf(range, index) : null
  if (!taken) return whole
  const { newest, oldest, placesPerStory } = taken
  const share = shareIn(taken.samples, index)
  const cost = alternatives.reduce(
    (sum, query) => sum + costOf(query, words, { share, ...filters }),
    0,
  )
  const stories = Math.floor(budget / cost)
  const low = index.isNarrow
    ? nthOf(range, index)(newest, stories)
    : Math.floor(newest - stories * placesPerStory)
  const entriesPerPlace = cost / placesPerStory
  return low === undefined || low <= oldest
    ? { ...whole, entriesPerPlace }
    : { range: { ...range, low }, isCut: true, entriesPerPlace }
}

/** The place of the nth story of a range, back from a place; undefined where there are not so many. */
const nthOf =
  ({ low }: Range, index: Index) =>
  (from: number, n: number): number | undefined =>
    statements(index).nth.get(low, from, n) as number | undefined

const isLarge = (index: Index): boolean => statements(index).isLarge.get(always) !== undefined

/** From the newest story of a range to its oldest, evenly; null for a range of few. */
function samplesOf(range: Range, index: Index) {
  const at = nthOf(range, index)
  const newest = at(range.high, 0)
  const oldest = statements(index).oldest.get(range.low, range.high) as number | undefined
  if (newest === undefined || oldest === undefined) return null
  const last = at(newest, few - 1)
  if (last === undefined) return null
  const step = (newest - oldest) / samples
  const taken = Array.from({ length: samples }, (_, number): Sample | null => {
    const from = Math.floor(newest - number * step)
    const end = at(from, sampleSize - 1)
    return end === undefined ? null : { low: end, high: from }
  }).filter((sample) => sample !== null)
  // A few stories of very long ago leave the last sample short: the others tell enough
  return { newest, oldest, samples: taken, placesPerStory: Math.max(1, (newest - last) / few) }
}

function shareIn(taken: readonly Sample[], index: Index): (token: string) => number {
  const known = new Map<string, number>()
  const all = sampleSize * taken.length
  return (token) => {
    const found = known.get(token)
    if (found !== undefined) return found
    const count = taken.reduce((sum, sample) => sum + countOf(token, sample, index), 0)
    // Of none at all it is known only that it is rarer than one of the sample
    const share = Math.max(count, 0.5) / all
    known.set(token, share)
    return share
  }
}

const countOf = (token: string, { low, high }: Sample, index: Index): number =>
  statements(index).count.get(`"${token}"`, low, high, sampleSize + 1) as number

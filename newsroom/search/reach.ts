import { readStore } from '#db/client.ts'
import { single } from '#lib/single.ts'
import type { Vocabulary } from './expression.ts'
import type { Piece, Query } from './parseQuery.ts'
import { tokensAsked } from './tokens.ts'
import type { Range } from './window.ts'

/** The newest stories of a range, by which it is told how frequent a token is. */
const sampleSize = 200
/** An archive of so many stories is always looked through as a whole. */
const always = 10_000
/** Entries of the index that one reading of it may pass: some 15 ms. */
const budget = 200_000
/** An entry is so much dearer where the column counts that the words stand in. */
const columnCost = 4

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
  isInColumn = false,
): { range: Range; isCut: boolean } {
  const whole = { range, isCut: false }
  const nth = (n: number) => statements().nth.get(range.low, range.high, n) as number | undefined
  const newest = nth(0)
  const sampled = newest === undefined ? undefined : nth(sampleSize)
  if (newest === undefined || sampled === undefined) return whole
  const placesPerStory = Math.max(1, (newest - sampled) / sampleSize)
  const oldest = statements().oldest.get(range.low, range.high) as number
  if ((newest - oldest) / placesPerStory < always) return whole
  const share = (token: string) =>
    (statements().count.get(`"${token}"`, sampled, newest) as number) / sampleSize
  const cost = alternatives.reduce((sum, query) => sum + entriesPerStory(query, words, share), 0)
  if (cost === 0) return whole
  const stories = budget / (isInColumn ? cost * columnCost : cost)
  const low = Math.floor(newest - stories * placesPerStory)
  return low <= oldest ? whole : { range: { ...range, low }, isCut: true }
}

/** 0 for one token alone, which is read until the window is full, and where one word is rare. */
function entriesPerStory(
  { pieces }: Query,
  words: Vocabulary,
  share: (token: string) => number,
): number {
  const shares = new Map<string, number>()
  const known = (token: string) => {
    const value = shares.get(token) ?? share(token)
    shares.set(token, value)
    return value
  }
  const tokens = (piece: Piece) => piece.segments.flatMap(tokensAsked)
  const free = pieces.filter(({ field }) => field !== 'channel')
  const others = free.flatMap((piece) =>
    piece.isExact || piece.field !== 'any' ? [] : words.synonyms(piece),
  )
  if (others.length === 0 && free.some((piece) => tokens(piece).some((each) => known(each) === 0)))
    return 0
  for (const token of [...free.flatMap(tokens), ...others.flat().flatMap(tokensAsked)]) known(token)
  return shares.size < 2 ? 0 : [...shares.values()].reduce((sum, value) => sum + value, 0)
}

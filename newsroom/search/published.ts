import { type Day, dayOf } from '#lib/zh/date.ts'
import { type Narrowing, signsOf, type Vocabulary } from './expression.ts'
import { type Facets, facetsOf, partsOf } from './facetCounts.ts'
import { hitsOf, type SearchHit } from './hits.ts'
import { timeOfPlace } from './indexStory.ts'
import {
  daysWithin,
  expressionFor,
  type Found,
  lookFor,
  lookRelaxed,
  narrowingOf,
  type Sought,
  strictly,
  vocabulary,
} from './look.ts'
import { parseQuery, type Query } from './parseQuery.ts'
import { firstPlace, pageSize, type SearchPlace, windowSize } from './place.ts'
import { rank } from './rank.ts'
import { reachOf, wholeBudget } from './reach.ts'
import { isIndexWhole } from './rebuild.ts'
import { sameSoundQuery } from './sameSound.ts'
import { wordOfPinyin } from './suggest.ts'
import { type Row, rangeOf, windowOf } from './window.ts'

export type SearchResults = {
  kind: 'results'
  /** At most the window's size; `isCeiling`: there are more, 2000+. */
  count: { number: number; isCeiling: boolean }
  hits: SearchHit[]
  page: number
  /** Pages of this window. */
  pages: number
  /** Of the first result on this page, from 1; 0 where there is none. */
  first: number
  /** The `before` that goes on behind this window; null where nothing is older. */
  older: number | null
  facets: Facets
  /**
   * The day since which was looked, where frequent words together were not looked for in all of the
   * archive; null where they were. `older` goes on from there.
   */
  lookedSince: Day | null
  /** Nothing had all of it: results have some of its words. */
  isRelaxed: boolean
  /** 您是不是要找: a query that sounds alike and finds something; null where there is none. */
  sameSound: string | null
  /** The word of which the results are, where its pinyin was typed and nothing is written so. */
  readAs: string | null
  /** False while the index is being built anew: older stories may be missing. */
  isWhole: boolean
}

/** What somebody typed cannot be searched; the sentence says what to do. */
export type SearchRefusal = { kind: 'refused'; sentence: string }

/**
 * Everything that the page `/search` shows of a query at a place. `today` is the site's day, from which
 * the spans count. It costs a bounded amount of work, whatever is typed: the newest 2,000 matches are
 * looked at, twenty texts are marked.
 */
export async function searchStories(
  typed: string,
  part: Partial<SearchPlace>,
  today: Day,
): Promise<SearchResults | SearchRefusal> {
  const place = { ...firstPlace, ...part }
  const parsed = parseQuery(typed)
  if (!parsed.ok) return { kind: 'refused', sentence: parsed.refusal.sentence }
  const { words, channels } = await vocabulary()
  const { sought, rows: all, sameSound, readAs, ...reach } = await look(typed, parsed.value, words)
  const narrowing = narrowingOf(place, channels)
  const expression = expressionFor(sought, words, narrowing ?? {})
  const isNarrowed = [place.span, place.channel, place.source, place.part, place.before].some(
    (choice) => choice !== null,
  )
  const { range, isCut } = isNarrowed
    ? reachIn(sought, words, place, { today, narrowing: narrowing ?? {} })
    : reach
  const found = (isNarrowed ? narrowing && windowOf(expression, range) : all) ?? []
  const inWindow = found.slice(0, windowSize)
  const isCeiling = found.length > windowSize
  // The sign of a source is a hash, which another name may share
  const rows = inWindow.filter(({ sourceName }) => [null, sourceName].includes(place.source))
  const window = all.slice(0, windowSize)
  const parts = partsOf(window, sought, words, reach.entriesPerPlace)
  const ordered = place.order === 'newest' ? byTime(rows) : rank(rows, sought.pieces, words)
  const pages = Math.max(1, Math.ceil(rows.length / pageSize))
  const page = Math.min(Math.max(1, place.page), pages)
  const from = (page - 1) * pageSize
  const looked = isCut && !isCeiling
  return {
    kind: 'results',
    count: { number: rows.length, isCeiling },
    hits: await hitsOf(ordered.slice(from, from + pageSize), sought.pieces, words),
    page,
    pages,
    first: rows.length === 0 ? 0 : from + 1,
    older: isCeiling ? (inWindow.at(-1)?.place ?? null) : looked ? range.low : null,
    lookedSince: looked ? dayOf(timeOfPlace(range.low)) : null,
    facets: facetsOf(window, place, { parts, channels, today }),
    isRelaxed: sought.isRelaxed,
    sameSound,
    readAs,
    isWhole: await isIndexWhole(),
  }
}

/** How far back is looked within the facets chosen. */
function reachIn(
  sought: Sought,
  words: Vocabulary,
  place: SearchPlace,
  { today, narrowing }: { today: Day; narrowing: Narrowing },
) {
  const days = daysWithin(sought.days, place.span, today)
  const range = rangeOf(days, place.before ?? undefined)
  const part = place.part === 'picture' || place.part === null ? undefined : place.part
  return reachOf(sought.alternatives, words, range, { part, signs: signsOf(narrowing) })
}

/** What the words find by themselves, relaxed where they find nothing. */
async function look(typed: string, query: Query, words: Vocabulary): Promise<Looked> {
  const found = lookFor(strictly(query), words)
  const asTyped = { sameSound: null, readAs: null }
  if (found.rows.length > 0) return { ...found, ...asTyped }
  const byPinyin = await foundByPinyin(typed, words)
  if (byPinyin) return { ...byPinyin, sameSound: null }
  const sameSound = await foundBySound(typed, query, words)
  return { ...(lookRelaxed(query, words) ?? found), ...asTyped, sameSound }
}

type Looked = Found & { sameSound: string | null; readAs: string | null }

async function foundByPinyin(
  typed: string,
  words: Vocabulary,
): Promise<(Found & { readAs: string }) | null> {
  const word = await wordOfPinyin(typed)
  const parsed = word === null ? null : parseQuery(word)
  if (word === null || !parsed?.ok) return null
  const found = lookFor(strictly(parsed.value), words, wholeBudget / 4)
  return found.rows.length > 0 ? { ...found, readAs: word } : null
}

async function foundBySound(
  typed: string,
  query: Query,
  words: Vocabulary,
): Promise<string | null> {
  const better = await sameSoundQuery(typed, query)
  const parsed = better === null ? null : parseQuery(better)
  if (!parsed?.ok) return null
  return lookFor(strictly(parsed.value), words, wholeBudget / 4).rows.length > 0 ? better : null
}

const byTime = (rows: readonly Row[]): Row[] =>
  rows.toSorted((a, b) => b.publishedAt - a.publishedAt || b.storyId - a.storyId)

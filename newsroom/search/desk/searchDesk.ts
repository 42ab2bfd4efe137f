import { readStore } from '#db/client.ts'
import { single } from '#lib/single.ts'
import { type Day, dayOf } from '#lib/zh/date.ts'
import type { Channel } from '../../channels/published.ts'
import { expressionOf, type Narrowing, signsOf, type Vocabulary } from '../expression.ts'
import { deskIndex, readersIndex } from '../indexes.ts'
import { timeOfPlace } from '../indexStory.ts'
import { vocabulary } from '../look.ts'
import { parseQuery, type Query } from '../parseQuery.ts'
import { windowSize } from '../place.ts'
import { type Reach, reachOf, wholeBudget } from '../reach.ts'
import { rangeOf } from '../window.ts'
import { type Found, foundIn, keyOfMinute, minuteOf, sideOf } from './window.ts'

/** What the desk's list is narrowed to besides the words. */
export type DeskNarrowing = {
  channel?: string
  state?: string
  /** Who began the story; for a reporter always themselves. */
  authorId?: string
  /** Days of the last change. */
  from?: Day
  to?: Day
}

export type DeskAnswer = {
  /** Numbers of the newest matches, newest change first; at most the window's size. */
  ids: number[]
  /** There are more. */
  isCeiling: boolean
  /** The `before` that goes on behind these; null where nothing is older. */
  older: number | null
  /** The day since which was looked, where frequent words were not looked for everywhere. */
  lookedSince: Day | null
  query: Query
  words: Vocabulary
}

const none = { ids: [], isCeiling: false, older: null, lookedSince: null }

/**
 * What the story list finds by words: all stories, live or not, by every word of what is being written and
 * of what readers have. Two indexes are asked, each as far back as half of the budget of work goes.
 * Whom it answers is for the caller to ask.
 */
export async function searchDesk(
  typed: string,
  { from, to, ...filter }: DeskNarrowing,
  before: number | null = null,
): Promise<{ kind: 'found'; answer: DeskAnswer } | { kind: 'refused'; sentence: string }> {
  const parsed = parseQuery(typed)
  if (!parsed.ok) return { kind: 'refused', sentence: parsed.refusal.sentence }
  const query = parsed.value
  const { words, channels } = await vocabulary()
  const narrowing = narrowingOf(filter, channels)
  if (!narrowing) return { kind: 'found', answer: { ...none, query, words } }
  const days = {
    from: [query.days?.from, from].filter(Boolean).toSorted().at(-1) ?? null,
    to: [query.days?.to, to].filter(Boolean).toSorted().at(0) ?? null,
  } as { from: Day | null; to: Day | null }
  const looked = look(query, words, { narrowing, days, before })
  const inWindow = looked.found.slice(0, windowSize)
  const ids = ofAuthor(inWindow, filter.authorId).map(({ storyId }) => storyId)
  const isCeiling = looked.found.length > windowSize
  const last = inWindow.at(-1)?.key ?? null
  const isCut = looked.low !== null && !isCeiling
  return {
    kind: 'found',
    answer: {
      ids,
      isCeiling,
      older: isCeiling ? last : isCut ? keyOfMinute(looked.low ?? 0) : null,
      lookedSince: isCut ? dayOf(timeOfPlace(looked.low ?? 0)) : null,
      query,
      words,
    },
  }
}

type Sides = {
  narrowing: Narrowing
  days: { from: Day | null; to: Day | null }
  before: number | null
}

/** Both indexes as one list; `low`: the minute beyond which one of them was not looked at. */
function look(query: Query, words: Vocabulary, { narrowing, days, before }: Sides) {
  const { state, ...others } = narrowing
  const sides = [
    { which: 'desk', index: deskIndex, narrowing },
    // What stands there alone is live: its index knows no states
    ...(state === undefined || state === 'published'
      ? [{ which: 'live', index: readersIndex, narrowing: others } as const]
      : []),
  ] as const
  const reaches = sides.map(({ which, index, narrowing: signs }): Reach => {
    const range = sideOf(which, rangeOf(days), before)
    const options = { budget: wholeBudget / 2, index, signs: signsOf(signs) }
    return reachOf([query], words, range, options)
  })
  const cut = sides.flatMap(({ which }, at) => {
    const { isCut, range } = reaches[at] as Reach
    return isCut ? [Math.ceil(minuteOf[which](range.low))] : []
  })
  const low = cut.length > 0 ? Math.max(...cut) : null
  const range = rangeOf(days)
  const looked = { ...range, low: Math.max(range.low, low ?? 0) }
  const found = sides.flatMap(({ which, narrowing: signs }) =>
    foundIn(which, expressionOf(query, words, signs), {
      range: looked,
      before,
      limit: windowSize + 1,
    }),
  )
  return { found: found.sort((a, b) => b.key - a.key), low }
}

/** Null where there is no such channel: nothing stands in it. */
function narrowingOf(
  { channel: slug, state, authorId }: DeskNarrowing,
  channels: readonly Channel[],
): Narrowing | null {
  const channel = channels.find((each) => each.slug === slug)
  if (slug && !channel) return null
  return {
    ...(channel && { channelId: channel.id }),
    ...(state && { state }),
    ...(authorId && { authorId }),
  }
}

const ownStatement = () =>
  single('deskSearchOwn', () =>
    readStore()
      .$client.prepare<[string, string], number>(
        'SELECT id FROM stories WHERE id IN (SELECT value FROM json_each(?)) AND author_id = ?',
      )
      .pluck(),
  )

/** The sign of an author is a hash: whose stories these are is told by the stories themselves. */
function ofAuthor(found: Found[], authorId: string | undefined): Found[] {
  if (!authorId) return found
  const ids = JSON.stringify(found.map(({ storyId }) => storyId))
  const own = new Set(ownStatement().all(ids, authorId) as number[])
  return found.filter(({ storyId }) => own.has(storyId))
}

import type { Day } from '#lib/zh/date.ts'
import { foldText } from '#lib/zh/segments.ts'
import { allChannels, type Channel } from '../channels/published.ts'
import type { DayRange } from './dayRange.ts'
import { expressionOf, type Narrowing, type Vocabulary } from './expression.ts'
import { daysOfSpan } from './facets.ts'
import type { Piece, Query } from './parseQuery.ts'
import type { SearchPlace } from './place.ts'
import { type Reach, reachOf, wholeBudget } from './reach.ts'
import { relaxed } from './relax.ts'
import { synonymReader } from './synonyms.ts'
import { type Row, rangeOf, windowOf } from './window.ts'

/** A query as it is looked for: alternatives of which one has to hold, and the words that weigh. */
export type Sought = {
  alternatives: readonly Query[]
  pieces: readonly Piece[]
  days: DayRange | null
  isRelaxed: boolean
}

/** What words mean in this newsroom now. */
export async function vocabulary(): Promise<{ words: Vocabulary; channels: Channel[] }> {
  const [channels, synonyms] = await Promise.all([allChannels(), synonymReader()])
  const namesOf = ({ name, fullName, slug }: Channel) => [name, fullName, slug].map(foldText)
  const channelIds = (name: string) =>
    channels.filter((channel) => namesOf(channel).includes(foldText(name))).map(({ id }) => id)
  return { words: { channelIds, synonyms }, channels }
}

export const expressionFor = (
  { alternatives }: Sought,
  words: Vocabulary,
  narrowing: Narrowing = {},
): string => alternatives.map((query) => `(${expressionOf(query, words, narrowing)})`).join(' OR ')

/** The newest matches of the words, before any facet is chosen, and how far back was looked. */
export type Found = Reach & { sought: Sought; rows: Row[] }

/** Looks as far back as the budget of work allows; where one answer takes several looks, they share it. */
export function lookFor(sought: Sought, words: Vocabulary, budget = wholeBudget): Found {
  const reach = reachOf(sought.alternatives, words, rangeOf(sought.days), { budget })
  return { ...reach, sought, rows: windowOf(expressionFor(sought, words), reach.range) }
}

export const strictly = (query: Query): Sought => ({
  alternatives: [query],
  pieces: query.pieces,
  days: query.days,
  isRelaxed: false,
})

/** The query with as many of its words as find anything together; null where nothing does. */
export function lookRelaxed(query: Query, words: Vocabulary): Found | null {
  let pieces: readonly Piece[] | null = null
  for (const alternatives of relaxed(query)) {
    pieces ??= alternatives[0]?.pieces ?? null
    if (!pieces || pieces.length === 0) return null
    const sought = { alternatives, pieces, days: query.days, isRelaxed: true }
    const found = lookFor(sought, words, wholeBudget / 4)
    if (found.rows.length > 0) return found
  }
  return null
}

/** What the chosen facets add; null where the channel is none of ours. */
export function narrowingOf(place: SearchPlace, channels: readonly Channel[]): Narrowing | null {
  const channel = channels.find(({ slug }) => slug === place.channel)
  if (place.channel !== null && !channel) return null
  return {
    ...(channel && { channelId: channel.id }),
    ...(place.source !== null && { source: place.source }),
    ...(place.part === 'picture' && { hasPicture: true as const }),
    ...((place.part === 'title' || place.part === 'body') && { part: place.part }),
  }
}

/** The days asked for that lie in the span chosen. */
export function daysWithin(days: DayRange | null, span: SearchPlace['span'], today: Day): DayRange {
  const chosen = span && daysOfSpan(span, today)
  const [from] = [days?.from, chosen?.from]
    .filter((day) => day != null)
    .toSorted()
    .toReversed()
  const [to] = [days?.to, chosen?.to].filter((day) => day != null).toSorted()
  return { from: from ?? null, to: to ?? null }
}

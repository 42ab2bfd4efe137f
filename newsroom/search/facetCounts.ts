import { type Day, endOfDay, startOfDay } from '#lib/zh/date.ts'
import type { Channel, Hue } from '../channels/published.ts'
import { isYear, type Year } from './dayRange.ts'
import type { Vocabulary } from './expression.ts'
import { type Bar, countBy, daysOfSpan, histogramOf } from './facets.ts'
import { expressionFor, type Sought } from './look.ts'
import { type SearchPlace, type Span, spans } from './place.ts'
import { titleShare } from './rank.ts'
import { wholeBudget } from './reach.ts'
import { columnCost } from './readingCost.ts'
import { placesOf, type Row } from './window.ts'

export type Facets = {
  histogram: Bar[]
  /** The spans back from today, then years. */
  spans: { span: Span; count: number; isChosen: boolean }[]
  channels: { slug: string; name: string; hue: Hue; count: number; isChosen: boolean }[]
  sources: { name: string; count: number; isChosen: boolean }[]
  /** `count` is null where it would cost too much to tell. */
  parts: { part: 'title' | 'body' | 'picture'; count: number | null; isChosen: boolean }[]
}

type Group = 'span' | 'channel' | 'source' | 'part'
const mostSources = 12
const mostYears = 12

/**
 * What the side column offers: of each group how many results each choice would leave, under the
 * choices made in the other groups. Counted over the window of the words alone.
 */
export function facetsOf(
  rows: readonly Row[],
  place: SearchPlace,
  { parts, channels, today }: { parts: Parts; channels: readonly Channel[]; today: Day },
): Facets {
  const slugs = new Map(channels.map((channel) => [channel.id, channel]))
  const holds: Record<Group, (row: Row) => boolean> = {
    span: within(place.span, today),
    channel: ({ channelId }) =>
      place.channel === null || slugs.get(channelId)?.slug === place.channel,
    source: ({ sourceName }) => place.source === null || sourceName === place.source,
    part: (row) => place.part === null || (parts[place.part]?.(row) ?? true),
  }
  const groups = Object.keys(holds) as Group[]
  const without = (group: Group) =>
    rows.filter((row) => groups.every((other) => other === group || holds[other](row)))
  const [bySpan, byPart] = [without('span'), without('part')]
  const histogram = histogramOf(bySpan, today, place.span)
  return {
    histogram,
    spans: [...spans, ...yearsOf(histogram, place.span)].map((span) => ({
      span,
      count: bySpan.filter(within(span, today)).length,
      isChosen: span === place.span,
    })),
    channels: countBy(without('channel'), ({ channelId }) => channelId).flatMap(
      ({ value, count }) => {
        const channel = slugs.get(value)
        if (!channel) return []
        const { slug, name, hue } = channel
        return [{ slug, name, hue, count, isChosen: slug === place.channel }]
      },
    ),
    sources: countBy(without('source'), ({ sourceName }) => sourceName)
      .slice(0, mostSources)
      .map(({ value: name, count }) => ({ name, count, isChosen: name === place.source })),
    parts: (['title', 'body', 'picture'] as const).map((part) => ({
      part,
      count: countIn(byPart, parts[part]),
      isChosen: part === place.part,
    })),
  }
}

const countIn = (rows: readonly Row[], holds: ((row: Row) => boolean) | null): number | null =>
  holds && rows.filter(holds).length

function within(span: Span | null, today: Day): (row: Row) => boolean {
  if (span === null) return () => true
  const { from, to } = daysOfSpan(span, today)
  const since = startOfDay(from)
  const until = to === null ? Number.POSITIVE_INFINITY : endOfDay(to)
  return ({ publishedAt }) => publishedAt >= since && publishedAt < until
}

/** Years of the results, newest first. Where all lie in one there are none: it would narrow nothing. */
function yearsOf(bars: readonly Bar[], chosen: Span | null): Year[] {
  const filled = bars.filter(({ count }) => count > 0)
  const years = new Set(filled.map(({ label }) => label.slice(0, 4) as Year))
  if (chosen !== null && isYear(chosen)) years.add(chosen)
  else if (years.size < 2) return []
  return [...years].sort().reverse().slice(0, mostYears)
}

/** Of each 位置, which rows have it. */
export type Parts = Record<'title' | 'picture', (row: Row) => boolean> & {
  body: ((row: Row) => boolean) | null
}

/**
 * Which rows have the words in their headlines, and which in their bodies. A relaxed query's words
 * need not all be there: any of its alternatives will do. Bodies are not told apart where that would
 * cost more than the words themselves may.
 */
export function partsOf(
  rows: readonly Row[],
  sought: Sought,
  words: Vocabulary,
  entriesPerPlace: number,
): Parts {
  const [high = 0, low = 0] = [rows[0]?.place, rows.at(-1)?.place]
  const shares = sought.alternatives.map(({ pieces }) => titleShare(pieces, words))
  const isDear = (high - low) * entriesPerPlace * columnCost > wholeBudget
  const bodies = isDear ? null : placesOf(expressionFor(sought, words, { part: 'body' }), low, high)
  return {
    title: (row) => shares.some((share) => share(row) === 1),
    body: bodies && (({ place }) => bodies.has(place)),
    picture: ({ hasPicture }) => hasPicture === 1,
  }
}

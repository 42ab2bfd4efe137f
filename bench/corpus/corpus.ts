import { createRandom } from '#lib/covers/random.ts'
import type { Day } from '#lib/zh/date.ts'
import { type PressDay, pressTimes } from './calendar.ts'
import { drawByWeight } from './draw.ts'
import { drawFate, type Fate } from './fate.ts'
import { type CorpusSource, sources } from './sources.ts'
import { type CorpusStory, drawStory } from './story.ts'
import type { Wording } from './wording.ts'

/** A story before it has a number. */
export type CorpusItem = CorpusStory & {
  channelId: number
  source: CorpusSource
  day: Day
  /** When it was published, or would have been, ms UTC. */
  at: number
  fate: Fate
}

const oneSource = drawByWeight(sources, ({ weight }) => weight)

/**
 * The stories of the days, oldest first, one after the other: nothing is kept. A day's stories depend
 * on the seed, the day, its count and the channels alone. The first channels of the nav get the most,
 * as in a city paper: the n-th in proportion to 1/(n + 2).
 */
export function* corpus(
  days: readonly PressDay[],
  options: { seed: string; channelIds: readonly number[]; wording: Wording },
): Generator<CorpusItem> {
  const { seed, channelIds, wording } = options
  const oneChannel = drawByWeight(channelIds, (_, rank) => 1 / (rank + 2))
  for (const pressDay of days) {
    const random = createRandom(`${seed}:${pressDay.day}:stories`)
    for (const at of pressTimes(random, pressDay)) {
      const source = oneSource(random)
      const place = { channelId: oneChannel(random), source, day: pressDay.day, at }
      yield drawFate(random, { ...drawStory(random, wording, place), ...place })
    }
  }
}

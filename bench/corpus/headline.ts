import type { Random } from '#lib/covers/random.ts'
import { headlineLength } from '#lib/zh/length.ts'
import { longestShortTitle } from '#newsroom/stories/listTitle.ts'
import type { Wording } from './wording.ts'

export type Headline = { title: string; shortTitle?: string }

const [shortest, longest] = [8, 22]

/** A headline of 8 to 22 字: one clause or two; with a short title where it is too long for lists. */
export function drawHeadline(random: Random, { headline }: Wording): Headline {
  for (let tries = 0; tries < 1_000; tries++) {
    const first = headline(random)
    const title = random.chance(0.55) ? `${first} ${headline(random)}` : first
    const length = headlineLength(title)
    if (length < shortest || length > longest) continue
    if (length <= longestShortTitle) return { title }
    if (headlineLength(first) <= longestShortTitle) return { title, shortTitle: first }
  }
  throw new Error('a thousand headlines and none of 8 to 22 字')
}

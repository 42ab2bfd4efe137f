import type { SeedStory } from '../story.ts'

/**
 * A story of the demo that is still at the desk, one file a story in this folder. It goes through the
 * newsroom's verbs as every story does. Times are minutes before the demo was planted: what stands at
 * the desk goes by the clock of the people who look at it, not by the day that readers see.
 */
export type StoryInFlight = Omit<SeedStory, 'at' | 'corrections' | 'withdrawn'> & {
  went: {
    filed: number
    /** 送审 */
    sent?: number
    /** 一校, 二校, 三校, as far as they came. */
    proofs?: number[]
    first?: number
    second?: number
    released?: number
    /** From whichever review it was in. */
    returned?: { ago: number; opinion: string }
    /** 待用 */
    held?: number
    /** 定时: at 15:00 of the day that comes so many minutes after the demo was planted. */
    publishIn?: number
  }
}

import type { Act, Acts } from '#newsroom/stories/review/acts.ts'

/** What is done in a sheet; a proof has its form beside the text. */
export type SheetAct = Exclude<Act, 'proof'>

/** In each state of a story at most one of these is possible: what its page is for. */
const mainActs = ['use', 'takeUp', 'publish'] as const satisfies SheetAct[]

/** The main act that this person may do now, or null. */
export const mainAct = (acts: Acts): (typeof mainActs)[number] | null =>
  mainActs.find((act) => acts[act] === null) ?? null

/** Why they may not, as a sentence; null where they may, or where there is nothing to do. */
export const whyNotMain = (acts: Acts): string | null =>
  mainActs.map((act) => acts[act]).find((sentence) => typeof sentence === 'string') ?? null

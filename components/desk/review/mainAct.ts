import type { Act, Acts } from '#newsroom/stories/review/acts.ts'

/** What is done in a sheet; a proof has its form beside the text. */
export type SheetAct = Exclude<Act, 'proof'>

/** In each state of a story at most one of these is possible: what its page is for. */
const mainActs = ['use', 'takeUp', 'publish'] as const satisfies SheetAct[]
export type MainAct = (typeof mainActs)[number]

/** The main act that this person may do now, or null. */
export const mainAct = (acts: Acts): MainAct | null =>
  mainActs.find((act) => acts[act] === null) ?? null

/** Why they may not, as a sentence that names it; null where they may, or where there is nothing to do. */
export function whyNotMain(acts: Acts, names: Readonly<Record<MainAct, string>>): string | null {
  const act = mainActs.find((each) => typeof acts[each] === 'string')
  return act ? `${names[act]}：${acts[act]}` : null
}

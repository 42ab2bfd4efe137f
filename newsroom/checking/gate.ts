import { type Result, refused } from '#lib/result.ts'
import type { Level } from '../checker/finding.ts'
import type { Actor } from '../people/actor.ts'
import { type Action, can } from '../people/can.ts'

/**
 * What findings mean for the review, in one place. 送审 takes any text, so that the reviewers see what
 * the checker said; each 采用 needs a text in which every 错 was mended or let stand by somebody who
 * may, and every 疑 mended or acknowledged with a reason. 示 is information. The third proof needs no
 * open 错. 紧急签发 goes past all of it and says so.
 */

/** What stands open in a text. */
export type Open = { errors: number; doubts: number }

/** 还有1处“错”、2处“疑”; null where nothing keeps the text from its 采用. */
export function openWords({ errors, doubts }: Open): string | null {
  const parts = [
    ...(errors > 0 ? [`${errors}处“错”`] : []),
    ...(doubts > 0 ? [`${doubts}处“疑”`] : []),
  ]
  return parts.length > 0 ? `还有${parts.join('、')}` : null
}

/** Whether a text may be signed off, or how many findings of which level stand in the way. */
export function mayBeUsed(open: Open): Result<null, 'openFindings'> {
  const words = openWords(open)
  if (!words) return { ok: true, value: null }
  const todo = [
    ...(open.errors > 0 ? ['“错”要退回改好，或者由主任、总编写明理由保留'] : []),
    ...(open.doubts > 0 ? ['“疑”要改好，或者写明理由保留'] : []),
  ]
  return refused('openFindings', `${words}没有处理，不能采用；${todo.join('；')}。`)
}

/** Who may let a finding of a level stand. */
export const keepingAction = (level: Level): Action =>
  level === 'error' ? 'check.keepError' : 'check.keep'

export const mayKeep = (actor: Actor, level: Level, authorIds: readonly string[]): boolean =>
  can(actor, keepingAction(level), { authorIds })

/** For the log: what stood open when it was done; nothing where nothing did. */
export const foundOpen = ({ errors, doubts }: Open) => ({
  ...(errors > 0 && { openErrors: errors }),
  ...(doubts > 0 && { openDoubts: doubts }),
})

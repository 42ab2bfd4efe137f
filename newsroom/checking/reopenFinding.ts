import { and, desc, eq } from 'drizzle-orm'
import { checkOverrides } from '#db/schema.ts'
import { done, type Result, refused } from '#lib/result.ts'
import type { Deed } from '../people/actor.ts'
import { can, notAllowed } from '../people/can.ts'
import { type InHandReason, type Said, sayOfFinding } from './findingInHand.ts'
import { keepingAction, mayKeep, type Open } from './gate.ts'

/**
 * 取消保留: what somebody let stand is open again, whoever it was; by who may let it stand. The entry
 * stays on the sheet, and behind it one that says who took it back. Answers what stands open under
 * review; null while the text is written.
 */
export async function reopenFinding(
  deed: Deed,
  { storyId, fingerprint }: { storyId: number; fingerprint: string },
): Promise<Result<Open | null, InHandReason | 'unknownFinding'>> {
  if (!can(deed.actor, 'check.keep')) return notAllowed('check.keep')
  type Answer = Result<Said & { reason: string }, 'unknownFinding' | 'notAllowed'>
  return sayOfFinding(deed, { storyId, verb: 'reopenFinding' }, async (tx, on): Promise<Answer> => {
    const [given] = await tx
      .select()
      .from(checkOverrides)
      .where(and(eq(checkOverrides.storyId, storyId), eq(checkOverrides.fingerprint, fingerprint)))
      .orderBy(desc(checkOverrides.id))
      .limit(1)
    if (!given || given.reason === '')
      return refused('unknownFinding', '这一处没有保留，或者已经取消了，请刷新后再看。')
    const { rule, words } = given
    const level = given.level as Said['level']
    if (!mayKeep(deed.actor, level, on.authorIds)) return notAllowed(keepingAction(level))
    return done({ fingerprint, rule, level, words, reason: '' })
  })
}

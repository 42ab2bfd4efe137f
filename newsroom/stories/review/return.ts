import { done, type Result } from '#lib/result.ts'
import type { Deed } from '../../people/actor.ts'
import { moveStory } from '../move.ts'
import { inReview } from './inReview.ts'
import { readReason } from './opinion.ts'
import type { OfRound, RoundReason } from './round.ts'
import { type SignOffReason, signOff } from './signOff.ts'

export type Return = OfRound & {
  /** 退回 as it is, or 修改: usable once it is changed as the opinion says. */
  decision: 'return' | 'change'
  opinion: string
}
type Reason = RoundReason | SignOffReason | 'badOpinion' | 'noReason'

/**
 * 退回 or 修改: the text goes back from a review, with what is wrong, to whoever sent it in. Its
 * sign-offs so far count no more: sent in again, it begins with the first review.
 */
export async function returnStory(
  deed: Deed,
  { decision, opinion, ...of }: Return,
): Promise<Result<null, Reason>> {
  const said = readReason(opinion, '请写明退回的原因，作者才知道怎么改。')
  if (!said.ok) return said
  return inReview<null, SignOffReason>(deed, of, 'return', async (tx, on, step) => {
    const signed = await signOff(tx, deed, on, {
      verb: 'returnStory',
      step,
      decision,
      opinion: said.value,
    })
    if (!signed.ok) return signed
    await moveStory(tx, deed, on, { returnedToId: on.round.submittedById })
    return done(null)
  })
}

import { done, type Result } from '#lib/result.ts'
import type { Deed } from '../../people/actor.ts'
import { moveStory } from '../move.ts'
import { inReview } from './inReview.ts'
import { readOpinion } from './opinion.ts'
import type { OfRound, RoundReason } from './round.ts'
import { type SignOffReason, signOff } from './signOff.ts'

type Reason = RoundReason | SignOffReason | 'badOpinion'

/** 待用: good, but not now. The story waits until it is taken up in the review that it was held from. */
export async function holdStory(
  deed: Deed,
  { opinion, ...of }: OfRound & { opinion?: string },
): Promise<Result<null, Reason>> {
  const said = readOpinion(opinion)
  if (!said.ok) return said
  return inReview<null, SignOffReason>(deed, of, 'hold', async (tx, on, step) => {
    const signed = await signOff(tx, deed, on, {
      verb: 'holdStory',
      step,
      decision: 'hold',
      opinion: said.value,
    })
    if (!signed.ok) return signed
    await moveStory(tx, deed, on)
    return done(null)
  })
}

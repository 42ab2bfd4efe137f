import { done, type Result } from '#lib/result.ts'
import type { Deed } from '../../people/actor.ts'
import { moveStory } from '../move.ts'
import { readOpinion } from './opinion.ts'
import { type OfRound, onRound, type RoundReason } from './round.ts'
import { type Said, type SignOffReason, signOff } from './signOff.ts'

type Reason = RoundReason | SignOffReason | 'badOpinion'

/** 复审采用: the head of a desk has read for policy, data and terms. It goes on to the final review. */
export async function reviewSecond(
  deed: Deed,
  { opinion, keepsMeaning = false, ...of }: OfRound & Said,
): Promise<Result<null, Reason>> {
  const said = readOpinion(opinion)
  if (!said.ok) return said
  const right = { action: 'story.reviewSecond', event: 'reviewSecond' } as const
  return onRound<null, SignOffReason>(deed, of, right, async (tx, on) => {
    const signed = await signOff(tx, deed, on, {
      verb: 'reviewSecond',
      step: 'secondReview',
      decision: 'use',
      opinion: said.value,
      keepsMeaning,
    })
    if (!signed.ok) return signed
    await moveStory(tx, deed, on)
    return done(null)
  })
}

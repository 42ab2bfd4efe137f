import { done, type Result } from '#lib/result.ts'
import type { Deed } from '../../people/actor.ts'
import { nextState } from '../lifecycle.ts'
import { moveStory } from '../move.ts'
import { readOpinion } from './opinion.ts'
import { type OfRound, onRound, type RoundReason } from './round.ts'
import { type SignOffReason, signOff } from './signOff.ts'

type Reason = RoundReason | SignOffReason | 'badOpinion'

/**
 * 初审采用: an editor has read the whole text, its facts and its language. It goes on to the second
 * review, a 快讯 on the fast track to the final one.
 */
export async function reviewFirst(
  deed: Deed,
  { opinion, ...of }: OfRound & { opinion?: string },
): Promise<Result<null, Reason>> {
  const said = readOpinion(opinion)
  if (!said.ok) return said
  const right = { action: 'story.reviewFirst', event: 'reviewFirst' } as const
  return onRound<null, SignOffReason>(deed, of, right, async (tx, on) => {
    const signed = await signOff(tx, deed, on, {
      verb: 'reviewFirst',
      step: 'firstReview',
      decision: 'use',
      opinion: said.value,
    })
    if (!signed.ok) return signed
    const brief = nextState(on.story.state, 'reviewBrief', on)
    const next = on.round.track === 'brief' && brief ? brief : on.next
    await moveStory(tx, deed, { ...on, next })
    return done(null)
  })
}

import { type Transaction, transact } from '#db/transact.ts'
import type { Result } from '#lib/result.ts'
import type { Deed } from '../../people/actor.ts'
import { can, notAllowed } from '../../people/can.ts'
import { isReviewStep, type ReviewStep, reviewSteps, type StoryEvent } from '../lifecycle.ts'
import { heldFromOf, storyFor } from '../onDesk.ts'
import { type OfRound, type RoundOnDesk, type RoundReason, roundFor } from './round.ts'
import { actionOfStep } from './signOff.ts'

/**
 * What returning, holding and taking up share: whoever may do the review that the story is in, or was
 * held from, may do them.
 */
export async function inReview<Value, Reason extends string>(
  deed: Deed,
  of: OfRound,
  event: StoryEvent,
  body: (tx: Transaction, on: RoundOnDesk, step: ReviewStep) => Promise<Result<Value, Reason>>,
): Promise<Result<Value, Reason | RoundReason>> {
  const { actor } = deed
  if (!reviewSteps.some((step) => can(actor, actionOfStep[step])))
    return notAllowed('story.reviewFirst')
  return transact<Result<Value, Reason | RoundReason>>(async (tx) => {
    const found = await storyFor(tx, of.storyId, event)
    if (!found.ok) return found
    const { state } = found.value.story
    const step = isReviewStep(state) ? state : await heldFromOf(tx, of.storyId)
    if (!step) throw new Error(`story ${of.storyId} is ${state} without a review`)
    if (!can(actor, actionOfStep[step])) return notAllowed(actionOfStep[step])
    const round = await roundFor(tx, of)
    return round.ok ? body(tx, { ...found.value, round: round.value }, step) : round
  })
}

import { done, type Result } from '#lib/result.ts'
import { record } from '../../log/record.ts'
import type { Deed } from '../../people/actor.ts'
import { moveStory } from '../move.ts'
import { inReview } from './inReview.ts'
import type { OfRound, RoundReason } from './round.ts'

/** 启用: a story on hold goes on with the review that it was held from. */
export async function takeUpStory(deed: Deed, of: OfRound): Promise<Result<null, RoundReason>> {
  return inReview<null, never>(deed, of, 'takeUp', async (tx, on, step) => {
    await moveStory(tx, deed, on)
    const details = { round: on.round.round, step }
    await record(tx, deed, 'takeUpStory', `story:${of.storyId}`, details)
    return done(null)
  })
}

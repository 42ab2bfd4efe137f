import { eq } from 'drizzle-orm'
import { schedules } from '#db/schema.ts'
import { done, type Result } from '#lib/result.ts'
import { record } from '../../log/record.ts'
import type { Deed } from '../../people/actor.ts'
import { can, notAllowed } from '../../people/can.ts'
import { moveStory } from '../move.ts'
import { readOpinion } from './opinion.ts'
import { type OfRound, onRound, type RoundReason } from './round.ts'

/**
 * 撤回修改: takes a text out of its review, its hold, its release or its schedule, so that it can be
 * changed. All sign-offs of the round are void with it: whatever is sent in again is reviewed from the
 * start. What the chief has released, only the chief takes back.
 */
export async function recallStory(
  deed: Deed,
  { reason, ...of }: OfRound & { reason?: string },
): Promise<Result<null, RoundReason | 'badOpinion'>> {
  const said = readOpinion(reason)
  if (!said.ok) return said
  const right = { action: 'story.recall', event: 'recall' } as const
  return onRound<null, 'notAllowed'>(deed, of, right, async (tx, on) => {
    const { story } = on
    if (!can(deed.actor, 'story.recall', { authorIds: [story.authorId] }))
      return notAllowed('story.recall', deed.actor)
    const isReleased = story.state === 'released' || story.state === 'scheduled'
    if (isReleased && !can(deed.actor, 'story.release')) return notAllowed('story.release')
    await tx.delete(schedules).where(eq(schedules.storyId, story.id))
    await moveStory(tx, deed, on)
    const details = { round: on.round.round, from: story.state, reason: said.value }
    await record(tx, deed, 'recallStory', `story:${story.id}`, details)
    return done(null)
  })
}

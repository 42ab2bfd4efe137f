import { eq } from 'drizzle-orm'
import { schedules } from '#db/schema.ts'
import type { Transaction } from '#db/transact.ts'
import { done, type Result } from '#lib/result.ts'
import { record } from '../../log/record.ts'
import type { Deed } from '../../people/actor.ts'
import { can, notAllowed } from '../../people/can.ts'
import { moveStory } from '../move.ts'
import type { StoryOnDesk } from '../onDesk.ts'
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
    await takeBack(tx, deed, on, { round: on.round.round, reason: said.value })
    return done(null)
  })
}

/** A text goes back to the desk from wherever it was on its way. */
export async function takeBack(
  tx: Transaction,
  deed: Deed,
  found: StoryOnDesk,
  { round, reason }: { round: number; reason: string },
): Promise<void> {
  const { id, state } = found.story
  await tx.delete(schedules).where(eq(schedules.storyId, id))
  await moveStory(tx, deed, found)
  await record(tx, deed, 'recallStory', `story:${id}`, { round, from: state, reason })
}

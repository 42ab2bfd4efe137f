import { eq } from 'drizzle-orm'
import { schedules } from '#db/schema.ts'
import { transact } from '#db/transact.ts'
import { done, type Result } from '#lib/result.ts'
import { record } from '../../log/record.ts'
import type { Deed } from '../../people/actor.ts'
import { can, notAllowed } from '../../people/can.ts'
import { moveStory } from '../move.ts'
import { storyFor } from '../onDesk.ts'

/** 取消定时: the text stays released and waits for somebody to publish it. */
export async function unscheduleStory(
  deed: Deed,
  { storyId }: { storyId: number },
): Promise<Result<null, 'notAllowed' | 'unknownStory' | 'wrongState'>> {
  if (!can(deed.actor, 'story.schedule')) return notAllowed('story.schedule')
  return transact(async (tx) => {
    const found = await storyFor(tx, storyId, 'unschedule')
    if (!found.ok) return found
    await tx.delete(schedules).where(eq(schedules.storyId, storyId))
    await moveStory(tx, deed, found.value)
    await record(tx, deed, 'unscheduleStory', `story:${storyId}`)
    return done(null)
  })
}

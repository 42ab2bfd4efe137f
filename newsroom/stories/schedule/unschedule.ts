import { eq } from 'drizzle-orm'
import { schedules } from '#db/schema.ts'
import { transact } from '#db/transact.ts'
import { done, type Result } from '#lib/result.ts'
import { record } from '../../log/record.ts'
import type { Deed } from '../../people/actor.ts'
import { can, notAllowed } from '../../people/can.ts'
import { moveStory } from '../move.ts'
import { storyFor } from '../onDesk.ts'
import { otherRevision, releasedText } from '../releasedText.ts'

type Reason = 'notAllowed' | 'unknownStory' | 'wrongState' | 'otherRevision'

/**
 * 取消定时: the text stays released and waits for somebody to publish it. `revision` as in
 * `scheduleStory`.
 */
export async function unscheduleStory(
  deed: Deed,
  { storyId, revision: read }: { storyId: number; revision?: number },
): Promise<Result<null, Reason>> {
  if (!can(deed.actor, 'story.schedule')) return notAllowed('story.schedule')
  return transact<Result<null, Reason>>(async (tx) => {
    const found = await storyFor(tx, storyId, 'unschedule')
    if (!found.ok) return found
    const { number } = (await releasedText(tx, storyId)).revision
    if (read !== undefined && read !== number) return otherRevision(number)
    await tx.delete(schedules).where(eq(schedules.storyId, storyId))
    await moveStory(tx, deed, found.value)
    await record(tx, deed, 'unscheduleStory', `story:${storyId}`)
    return done(null)
  })
}

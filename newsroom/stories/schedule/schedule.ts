import { schedules } from '#db/schema.ts'
import { transact } from '#db/transact.ts'
import { done, type Result, refused } from '#lib/result.ts'
import { record } from '../../log/record.ts'
import type { Deed } from '../../people/actor.ts'
import { can, notAllowed } from '../../people/can.ts'
import { moveStory } from '../move.ts'
import { storyFor } from '../onDesk.ts'
import { otherRevision, releasedText } from '../releasedText.ts'

/** A time further away is a slip of the finger. */
const furthest = 366 * 24 * 60 * 60_000

type Reason = 'notAllowed' | 'unknownStory' | 'wrongState' | 'badTime' | 'otherRevision'

/**
 * 定时: a released text goes live at `publishAt` (ms UTC), or at another time than was set before.
 * `revision` is the number of the one that the chief has read: where another was released, no time is
 * set.
 */
export async function scheduleStory(
  deed: Deed,
  { storyId, publishAt, revision: read }: { storyId: number; publishAt: number; revision?: number },
): Promise<Result<null, Reason>> {
  const { actor, at } = deed
  if (!can(actor, 'story.schedule')) return notAllowed('story.schedule')
  if (!Number.isSafeInteger(publishAt) || publishAt <= at || publishAt > at + furthest)
    return refused('badTime', '定时发布的时间要在现在之后、一年之内；要马上发，请直接发布。')
  return transact<Result<null, Reason>>(async (tx) => {
    const found = await storyFor(tx, storyId, 'schedule')
    if (!found.ok) return found
    const { release, revision } = await releasedText(tx, storyId)
    if (read !== undefined && read !== revision.number) return otherRevision(revision.number)
    const row = {
      storyId,
      releaseId: release.id,
      publishAt,
      scheduledById: actor.id,
      scheduledByName: actor.name,
      scheduledAt: at,
    }
    await tx
      .insert(schedules)
      .values(row)
      .onConflictDoUpdate({ target: schedules.storyId, set: row })
    await moveStory(tx, deed, found.value)
    const details = { publishAt, revision: revision.number }
    await record(tx, deed, 'scheduleStory', `story:${storyId}`, details)
    return done(null)
  })
}

import { and, eq } from 'drizzle-orm'
import { storyLocks } from '#db/schema.ts'
import { done, type Result } from '#lib/result.ts'
import type { Deed } from '../people/actor.ts'
import { type WorkReason, work } from './workingText.ts'

/** A window was closed: its lock goes. Another window's stays. */
export function releaseLock(
  deed: Deed,
  { storyId, window }: { storyId: number; window: string },
): Promise<Result<null, WorkReason>> {
  return work(deed, storyId, async (tx) => {
    await tx
      .delete(storyLocks)
      .where(
        and(
          eq(storyLocks.storyId, storyId),
          eq(storyLocks.window, window),
          eq(storyLocks.holderId, deed.actor.id),
        ),
      )
    return done(null)
  })
}

import { done, type Result } from '#lib/result.ts'
import type { Deed } from '../people/actor.ts'
import { type LockHolder, standingLock } from './locks.ts'
import { type WorkReason, work, workingText } from './workingText.ts'

/**
 * A window says that the story is open in it: it takes the lock where nobody holds it, and keeps its
 * own. Answers who is at work, and the version that is kept, by which the window sees whether there is
 * something new. Not in the log: it comes every few seconds.
 */
export function keepLock(
  deed: Deed,
  given: { storyId: number; window: string },
): Promise<Result<{ holder: LockHolder; version: number }, WorkReason>> {
  return work(deed, given.storyId, async (tx, { story }) => {
    const { version } = await workingText(tx, story)
    return done({ holder: await standingLock(tx, deed, given), version })
  })
}

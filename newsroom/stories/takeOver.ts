import { done, type Result } from '#lib/result.ts'
import { record } from '../log/record.ts'
import type { Deed } from '../people/actor.ts'
import { giveLock, isHeld, type LockHolder } from './locks.ts'
import { keepText, lockRow, type WorkReason, work, workingText } from './workingText.ts'

/**
 * 接手: a colleague goes on with a story that somebody has open. The text so far is kept as a revision;
 * what the other still types is merged as any second text is.
 */
export function takeOver(
  deed: Deed,
  given: { storyId: number; window: string },
): Promise<Result<{ holder: LockHolder; version: number }, WorkReason>> {
  const { storyId } = given
  return work(deed, storyId, async (tx, { story }) => {
    const row = await lockRow(tx, storyId)
    const from = isHeld(row, deed.at) && row.holderId !== deed.actor.id ? row.holderName : null
    const { draft, version } = await workingText(tx, story)
    if (from) {
      await keepText(tx, deed, storyId, { draft, reason: `从${from}接手之前` })
      await record(tx, deed, 'takeOver', `story:${storyId}`, { from })
    }
    return done({ holder: await giveLock(tx, deed, given), version })
  })
}

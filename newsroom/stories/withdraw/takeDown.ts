import { and, eq, isNull } from 'drizzle-orm'
import {
  headlineSlots,
  mostRead,
  published,
  schedules,
  withdrawalRequests,
  withdrawals,
} from '#db/schema.ts'
import type { Transaction } from '#db/transact.ts'
import { record } from '../../log/record.ts'
import type { Deed } from '../../people/actor.ts'
import { moveStory } from '../move.ts'
import type { StoryOnDesk } from '../onDesk.ts'

/**
 * Takes a live story from every reader: its page, every list, its slots and tags, and the text that
 * was on its way. Its address answers 410 from then on. The desk's side keeps all of it.
 */
export async function takeDown(
  tx: Transaction,
  deed: Deed,
  found: StoryOnDesk,
  { reason, ...how }: { reason: string; request?: number; isEmergency?: true },
): Promise<void> {
  const storyId = found.story.id
  await tx.delete(headlineSlots).where(eq(headlineSlots.storyId, storyId))
  await tx.delete(mostRead).where(eq(mostRead.storyId, storyId))
  await tx.delete(schedules).where(eq(schedules.storyId, storyId))
  await tx.delete(published).where(eq(published.storyId, storyId))
  await tx.insert(withdrawals).values({ storyId, reason, withdrawnAt: deed.at })
  await closeOthers(tx, deed, storyId)
  await moveStory(tx, deed, found)
  await record(tx, deed, 'withdrawStory', `story:${storyId}`, { reason, ...how })
}

/** Requests for the same story that are still open have nothing left to ask for. */
async function closeOthers(tx: Transaction, { actor, at }: Deed, storyId: number): Promise<void> {
  await tx
    .update(withdrawalRequests)
    .set({ outcome: 'overtaken', closedById: actor.id, closedByName: actor.name, closedAt: at })
    .where(and(eq(withdrawalRequests.storyId, storyId), isNull(withdrawalRequests.closedAt)))
}

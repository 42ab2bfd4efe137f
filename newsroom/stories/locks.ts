import { eq } from 'drizzle-orm'
import { storyLocks } from '#db/schema.ts'
import type { Transaction } from '#db/transact.ts'
import type { Deed } from '../people/actor.ts'
import { lockRow } from './workingText.ts'

/** A window that has not said for this long that it is open has been closed, ms. */
export const lockPatience = 60_000

/** Who is at work on a story: the window that asks, or another one. */
export type LockHolder = { isOwn: boolean; id: string; name: string; since: number }

type Row = typeof storyLocks.$inferSelect

export const isHeld = (row: Row | undefined, at: number): row is Row =>
  row !== undefined && at - row.seenAt <= lockPatience

export const holderOf = (row: Row, window: string): LockHolder => ({
  isOwn: row.window === window,
  id: row.holderId,
  name: row.holderName,
  since: row.since,
})

/** Gives the lock to the deed's person in a window. */
export async function giveLock(
  tx: Transaction,
  { actor, at }: Deed,
  { storyId, window }: { storyId: number; window: string },
): Promise<LockHolder> {
  const row = {
    storyId,
    holderId: actor.id,
    holderName: actor.name,
    window,
    since: at,
    seenAt: at,
  }
  await tx
    .insert(storyLocks)
    .values(row)
    .onConflictDoUpdate({ target: storyLocks.storyId, set: row })
  return holderOf(row, window)
}

/** The lock as it stands for a window; taken where nobody holds it. */
export async function standingLock(
  tx: Transaction,
  deed: Deed,
  { storyId, window }: { storyId: number; window: string },
): Promise<LockHolder> {
  const row = await lockRow(tx, storyId)
  if (!isHeld(row, deed.at)) return giveLock(tx, deed, { storyId, window })
  if (row.window === window && row.holderId === deed.actor.id)
    await tx.update(storyLocks).set({ seenAt: deed.at }).where(eq(storyLocks.storyId, storyId))
  return holderOf(row, window)
}

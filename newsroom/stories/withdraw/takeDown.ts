import { setImmediate as othersFirst } from 'node:timers/promises'
import { and, inArray, isNull } from 'drizzle-orm'
import {
  headlineSlots,
  mostRead,
  published,
  schedules,
  stories,
  withdrawalRequests,
  withdrawals,
} from '#db/schema.ts'
import type { Transaction } from '#db/transact.ts'
import { recordAll } from '../../log/record.ts'
import type { Deed } from '../../people/actor.ts'
import { putOnDesk } from '../../search/desk/putOnDesk.ts'
import type { StoryOnDesk } from '../onDesk.ts'
import { storyRow } from '../storyRow.ts'
import { workingText } from '../workingText.ts'

/** Why, and how it came about. */
type Why = { reason: string; request?: number; isEmergency?: true }

/** So many stories go in one statement; between two, readers of this process are answered. */
const atOnce = 200
/** Of more at once the desk's index takes in the texts afterwards (`takeInDue`): two seconds, not ten. */
const mostIndexed = 20

/**
 * Takes a live story from every reader: its page, every list, its slots and tags, and the text that
 * was on its way. Its address answers 410 from then on. The desk's side keeps all of it.
 */
export const takeDown = (
  tx: Transaction,
  deed: Deed,
  { story }: StoryOnDesk,
  why: Why,
): Promise<void> => takeDownAll(tx, deed, [story.id], why)

/** The same for many live stories, each with an entry of its own in the log. */
export async function takeDownAll(
  tx: Transaction,
  deed: Deed,
  storyIds: readonly number[],
  why: Why,
): Promise<void> {
  for (let first = 0; first < storyIds.length; first += atOnce) {
    // 10,000 stories take two seconds, in which the store never gives the event loop back by itself.
    // Other writers wait for this transaction as they would anyhow; readers see all or nothing of it.
    if (first > 0) await othersFirst()
    await takeDownSome(tx, deed, storyIds.slice(first, first + atOnce), why)
  }
}

async function takeDownSome(
  tx: Transaction,
  deed: Deed,
  ids: number[],
  { reason, ...how }: Why,
): Promise<void> {
  await tx.delete(headlineSlots).where(inArray(headlineSlots.storyId, ids))
  await tx.delete(mostRead).where(inArray(mostRead.storyId, ids))
  await tx.delete(schedules).where(inArray(schedules.storyId, ids))
  await tx.delete(published).where(inArray(published.storyId, ids))
  await tx
    .insert(withdrawals)
    .values(ids.map((storyId) => ({ storyId, reason, withdrawnAt: deed.at })))
  await closeOthers(tx, deed, ids)
  const standing = { state: 'withdrawn', stateSince: deed.at, changedAt: deed.at } as const
  const nobodys = { dueAt: null, returnedToId: null }
  await tx
    .update(stories)
    .set({ ...standing, ...nobodys })
    .where(inArray(stories.id, ids))
  if (ids.length <= mostIndexed) for (const id of ids) await putWithdrawnOnDesk(tx, id)
  const subjects = ids.map((id) => `story:${id}`)
  await recordAll(tx, deed, 'withdrawStory', subjects, { reason, ...how })
}

async function putWithdrawnOnDesk(tx: Transaction, id: number): Promise<void> {
  const row = await storyRow(tx, id)
  if (row) await putOnDesk(tx, id, async () => (await workingText(tx, row)).draft)
}

/** Requests for the same stories that are still open have nothing left to ask for. */
async function closeOthers(tx: Transaction, { actor, at }: Deed, ids: number[]): Promise<void> {
  await tx
    .update(withdrawalRequests)
    .set({ outcome: 'overtaken', closedById: actor.id, closedByName: actor.name, closedAt: at })
    .where(and(inArray(withdrawalRequests.storyId, ids), isNull(withdrawalRequests.closedAt)))
}

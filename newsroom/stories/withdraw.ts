import { eq } from 'drizzle-orm'
import { headlineSlots, mostRead, published, stories, withdrawals } from '#db/schema.ts'
import { transact } from '#db/transact.ts'
import { done, type Result, refused } from '#lib/result.ts'
import { record } from '../log/record.ts'
import type { Deed } from '../people/actor.ts'
import { can, notAllowed } from '../people/can.ts'
import { storyFor } from './onDesk.ts'

type Reason = 'notAllowed' | 'noReason' | 'unknownStory' | 'wrongState'

/**
 * 撤稿: takes a live story from every reader in one transaction: its page, every list, its slots and
 * tags. Its address answers 410 from then on. The desk's side keeps all of it.
 */
export async function withdrawStory(
  deed: Deed,
  { storyId, reason: given }: { storyId: number; reason: string },
): Promise<Result<null, Reason>> {
  if (!can(deed.actor, 'story.withdraw')) return notAllowed('story.withdraw')
  const reason = given.trim()
  if (!reason) return refused('noReason', '撤稿要写明原因，它只留在采编台，读者看不到。')
  return transact(async (tx) => {
    const found = await storyFor(tx, storyId, 'withdraw')
    if (!found.ok) return found
    await tx.delete(headlineSlots).where(eq(headlineSlots.storyId, storyId))
    await tx.delete(mostRead).where(eq(mostRead.storyId, storyId))
    await tx.delete(published).where(eq(published.storyId, storyId))
    await tx.insert(withdrawals).values({ storyId, reason, withdrawnAt: deed.at })
    const line = { state: found.value.next, changedAt: deed.at }
    await tx.update(stories).set(line).where(eq(stories.id, storyId))
    await record(tx, deed, 'withdrawStory', `story:${storyId}`, { reason })
    return done(null)
  })
}

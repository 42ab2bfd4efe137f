import { and, asc, lte, notInArray } from 'drizzle-orm'
import { schedules } from '#db/schema.ts'
import { type Transaction, transact } from '#db/transact.ts'
import { storyFor } from '../onDesk.ts'
import { putLive } from '../putLive.ts'
import { releasedText } from '../releasedText.ts'
import { fromValidSource } from '../review/sourceRule.ts'

/** Who publishes by the clock; the log says besides who had set the time. */
const clock = { id: 'scheduler', name: '定时发布' }

/**
 * Publishes what is due by `at` (ms UTC), each story in a transaction of its own that claims and
 * publishes it: any number of processes may ask at the same moment, or none for a week, and each story
 * goes live once. One that cannot go keeps its place and holds nobody up: the next call tries it again,
 * and meanwhile it is overdue, which is an alarm (`overdueStories`). Answers the stories that this call
 * put live; throws the first error once all the others are live.
 */
export async function publishDue(at: number): Promise<number[]> {
  const live: number[] = []
  const failed: number[] = []
  const errors: unknown[] = []
  for (;;) {
    const claim = { storyId: 0 }
    try {
      const storyId = await transact((tx) => publishNext(tx, { at, failed }, claim))
      if (storyId === null) break
      live.push(storyId)
    } catch (error) {
      if (claim.storyId === 0) throw error
      failed.push(claim.storyId)
      errors.push(error)
    }
  }
  if (errors.length > 0) throw errors[0]
  return live
}

/** Puts one story live. `claim` says which, for when it fails; null: none is due. */
async function publishNext(
  tx: Transaction,
  { at, failed }: { at: number; failed: number[] },
  claim: { storyId: number },
): Promise<number | null> {
  const [row] = await tx
    .select()
    .from(schedules)
    .where(and(lte(schedules.publishAt, at), notInArray(schedules.storyId, failed)))
    .orderBy(asc(schedules.publishAt))
    .limit(1)
  if (!row) return null
  const { storyId, releaseId, scheduledByName, publishAt } = row
  claim.storyId = storyId
  const found = await storyFor(tx, storyId, 'publish')
  if (!found.ok) throw new Error(found.refusal.sentence)
  const text = await releasedText(tx, storyId)
  if (text.release.id !== releaseId)
    throw new Error(`story ${storyId}: scheduled is not what was released last`)
  // Frozen since it was released, or past its validity: it waits, and the desk is told that it does
  const source = await fromValidSource(tx, text.revision, at)
  if (!source.ok) throw new Error(`story ${storyId}: ${source.refusal.sentence}`)
  const details = { dueAt: publishAt, scheduledBy: scheduledByName }
  await putLive(tx, { actor: clock, at }, found.value, text, details)
  return storyId
}

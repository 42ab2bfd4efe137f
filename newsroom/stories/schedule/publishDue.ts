import { and, asc, eq, isNull, lte } from 'drizzle-orm'
import { schedules } from '#db/schema.ts'
import { type Transaction, transact } from '#db/transact.ts'
import { storyFor } from '../onDesk.ts'
import { putLive } from '../putLive.ts'
import { releasedText } from '../releasedText.ts'

/** Who publishes by the clock; the log says besides who had set the time. */
const clock = { id: 'scheduler', name: '定时发布' }

/**
 * Publishes what is due by `at` (ms UTC), each story in a transaction of its own that claims and
 * publishes it: any number of processes may ask at the same moment, or none for a week, and each story
 * goes live once. One that cannot go keeps its row with the reason, for the alarm, and holds nobody up.
 * Answers the stories that this call put live.
 */
export async function publishDue(at: number): Promise<number[]> {
  const live: number[] = []
  const failed: number[] = []
  for (;;) {
    const due = { storyId: null as number | null }
    try {
      const storyId = await transact((tx) => publishNext(tx, at, due))
      if (storyId === null) return live
      live.push(storyId)
    } catch (error) {
      const { storyId } = due
      if (storyId === null || failed.includes(storyId)) throw error
      failed.push(storyId)
      await transact((tx) => noteFault(tx, storyId, error))
    }
  }
}

async function publishNext(
  tx: Transaction,
  at: number,
  due: { storyId: number | null },
): Promise<number | null> {
  const [row] = await tx
    .select()
    .from(schedules)
    .where(and(lte(schedules.publishAt, at), isNull(schedules.fault)))
    .orderBy(asc(schedules.publishAt))
    .limit(1)
  if (!row) return null
  const { storyId, releaseId, scheduledByName, publishAt } = row
  due.storyId = storyId
  const found = await storyFor(tx, storyId, 'publish')
  if (!found.ok) throw new Error(found.refusal.sentence)
  const text = await releasedText(tx, storyId)
  if (text.release.id !== releaseId) throw new Error('定时的不是现在签发的这一版。')
  const details = { dueAt: publishAt, scheduledBy: scheduledByName }
  await putLive(tx, { actor: clock, at }, found.value, text, details)
  return storyId
}

/** The sentence is for the desk; what the program itself got wrong stands in its own log. */
async function noteFault(tx: Transaction, storyId: number, error: unknown): Promise<void> {
  const fault = error instanceof Error ? error.message : '没有发布成功。'
  await tx.update(schedules).set({ fault }).where(eq(schedules.storyId, storyId))
}

import { lt, sql } from 'drizzle-orm'
import { published, reads } from '#db/schema.ts'
import { transact } from '#db/transact.ts'

const hour = 3_600_000
/** Counts older than the longest window are of no use, hours. */
const kept = 8 * 24

export const hourOf = (at: number): number => Math.floor(at / hour)

/**
 * Adds a batch of reads (story → how often) to the hour of `at`, in one transaction. Numbers of
 * stories that are not live are passed over: anyone can send any number.
 */
export async function addReads(batch: ReadonlyMap<number, number>, at: number): Promise<void> {
  if (batch.size === 0) return
  await transact(async (tx) => {
    for (const [storyId, count] of batch) {
      const [live] = await tx
        .select({ id: published.storyId })
        .from(published)
        .where(sql`${published.storyId} = ${storyId}`)
      if (!live) continue
      await tx
        .insert(reads)
        .values({ hour: hourOf(at), storyId, count })
        .onConflictDoUpdate({
          target: [reads.hour, reads.storyId],
          set: { count: sql`${reads.count} + excluded.count` },
        })
    }
    await tx.delete(reads).where(lt(reads.hour, hourOf(at) - kept))
  })
}

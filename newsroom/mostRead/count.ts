import { setImmediate as nextTurn } from 'node:timers/promises'
import { lt, sql } from 'drizzle-orm'
import { published, reads } from '#db/schema.ts'
import { transact } from '#db/transact.ts'

const hour = 3_600_000
/** Counts older than the longest window are of no use, hours. */
const kept = 8 * 24

export const hourOf = (at: number): number => Math.floor(at / hour)

/**
 * Adds a batch of reads (story → how often) to the hour of `at`, in short transactions. Numbers of
 * stories that are not live are passed over: anyone can send any number.
 */
export async function addReads(batch: ReadonlyMap<number, number>, at: number): Promise<void> {
  const rows = [...batch]
  for (let first = 0; first < rows.length; first += slice) {
    await addSlice(rows.slice(first, first + slice), at)
    // The store is read and written without a pause: others get their turn between two slices.
    await nextTurn()
  }
}

/** Stories in one transaction: some milliseconds. */
const slice = 500

async function addSlice(rows: [storyId: number, count: number][], at: number): Promise<void> {
  await transact(async (tx) => {
    for (const [storyId, count] of rows) {
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

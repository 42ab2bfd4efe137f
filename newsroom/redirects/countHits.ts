import { sql } from 'drizzle-orm'
import { transact } from '#db/transact.ts'

/** Rules in one transaction: some milliseconds. */
const slice = 500

/**
 * Adds a batch of hits (rule → how often) at `at`, ms UTC. A rule that is gone is passed over. Counts
 * stand apart from the rules: nothing that readers see changes, and no edition begins.
 */
export async function addHits(batch: ReadonlyMap<string, number>, at: number): Promise<void> {
  const rows = [...batch]
  for (let first = 0; first < rows.length; first += slice)
    await transact(async (tx) => {
      for (const [fromPath, hits] of rows.slice(first, first + slice))
        await tx.run(sql`
          INSERT INTO redirect_hits (from_path, hits, last_at)
          SELECT from_path, ${hits}, ${at} FROM redirects WHERE from_path = ${fromPath}
          ON CONFLICT (from_path) DO UPDATE
          SET hits = hits + excluded.hits, last_at = excluded.last_at`)
    })
}

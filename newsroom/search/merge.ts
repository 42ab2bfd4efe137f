import { sql } from 'drizzle-orm'
import { transact } from '#db/transact.ts'
import { readersIndex } from './indexes.ts'

/** Pages of 4 kB that one step writes: a few milliseconds, so that the desk's writes come in between. */
export const pagesOfStep = 16

/**
 * One step of putting segments of the index together. Each transaction that publishes leaves a segment of
 * its own, and a query reads them all; FTS5 would merge them within some publication, which then
 * waits for it (`automerge` is off for that). Answers whether anything was left to merge.
 */
export async function mergeStep(pages = pagesOfStep, index = readersIndex): Promise<boolean> {
  return transact(async (tx) => {
    const changes = async () => {
      const [row] = await tx.all<{ count: number }>(sql`SELECT total_changes() AS count`)
      return row?.count ?? 0
    }
    const before = await changes()
    const name = sql.identifier(index.words)
    await tx.run(sql`INSERT INTO ${name} (${name}, rank) VALUES ('merge', ${pages})`)
    // As SQLite’s manual of FTS5 says: a step that did nothing counts as one change
    return (await changes()) - before >= 2
  })
}

/** Merges all that there is to merge: after a load in bulk, for the operator, tests and benches. */
export async function mergeAll(index = readersIndex): Promise<void> {
  while (await mergeStep(1_000, index));
}

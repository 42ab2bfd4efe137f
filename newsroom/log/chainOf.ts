import { and, asc, eq, gte, lte, sql } from 'drizzle-orm'
import { readStore } from '#db/client.ts'
import { log } from '#db/schema.ts'
import { single } from '#lib/single.ts'
import { entryHash } from './record.ts'

const given = sql.placeholder

/** A subject has some dozens of entries; no more are proved at once. */
const most = 1_000

export const chainQueries = () =>
  single('chainQueries', () => ({
    numbers: readStore()
      .select({ number: log.number })
      .from(log)
      .where(eq(log.subject, given('subject')))
      .orderBy(asc(log.at), asc(log.number))
      .limit(most)
      .prepare(),
    between: readStore()
      .select()
      .from(log)
      .where(and(gte(log.number, given('from')), lte(log.number, given('to'))))
      .orderBy(asc(log.number))
      .prepare(),
  }))

/** How many entries were proved; `brokenAt` is the first that does not fit its neighbours. */
export type ChainOf = { entries: number; brokenAt: number | null }

/**
 * Proves the log's entries about one subject: each follows from the one before it, and the one after
 * it follows from each. What was changed elsewhere in the log is found by `checkLog`, which reads all
 * of it; this costs the same however long the log is.
 */
export async function chainOf(subject: string): Promise<ChainOf> {
  const numbers = await chainQueries().numbers.execute({ subject })
  for (const { number } of numbers)
    if (!(await fits(number))) return { entries: numbers.length, brokenAt: number }
  return { entries: numbers.length, brokenAt: null }
}

async function fits(number: number): Promise<boolean> {
  const rows = await chainQueries().between.execute({ from: number - 1, to: number + 1 })
  const [before, entry, after] = [number - 1, number, number + 1].map((each) =>
    rows.find((row) => row.number === each),
  )
  if (!entry || (number > 1 && !before)) return false
  const follows = entry.hash === entryHash(entry, before?.hash ?? '')
  return follows && (!after || after.hash === entryHash(after, entry.hash))
}

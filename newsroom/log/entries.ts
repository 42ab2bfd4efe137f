import { and, asc, desc, eq, gt, gte, lt, type SQL, sql } from 'drizzle-orm'
import { readStore } from '#db/client.ts'
import { log } from '#db/schema.ts'
import { type Day, endOfDay, startOfDay } from '#lib/zh/date.ts'

export type Entry = typeof log.$inferSelect

/** Which entries are wanted: all that is given must hold. Days are of Harbin, both included. */
export type LogFilter = {
  actorId?: string | undefined
  action?: string | undefined
  /** `story:12` */
  subject?: string | undefined
  from?: Day | undefined
  to?: Day | undefined
}

/** The last entry of the page before. */
export type LogCursor = { at: number; number: number }

export const entriesOnPage = 50

const newest: LogCursor = { at: Number.MAX_SAFE_INTEGER, number: Number.MAX_SAFE_INTEGER }

/**
 * Entries of the log, latest first, after a cursor. Each is found by one index, however long the log
 * is: by subject where one is given, else by person and action, one of them, or time alone. `next` is
 * where the next page goes on, null at the end.
 */
export async function logEntries(
  filter: LogFilter = {},
  after?: LogCursor,
): Promise<{ rows: Entry[]; next: LogCursor | null }> {
  const found = await entriesQuery(filter, after)
  const rows = found.slice(0, entriesOnPage)
  const last = rows.at(-1)
  const hasMore = found.length > rows.length && last !== undefined
  return { rows, next: hasMore ? { at: last.at, number: last.number } : null }
}

/** For `logEntries`, and for the test that reads its plan. */
export const entriesQuery = (filter: LogFilter, after: LogCursor = newest) =>
  readStore()
    .select()
    .from(log)
    .where(and(...conditions(filter), olderThan(after)))
    .orderBy(desc(log.at), desc(log.number))
    .limit(entriesOnPage + 1)

function conditions({ from, to, ...filter }: LogFilter): (SQL | undefined)[] {
  return [
    ...equalities(filter),
    from === undefined ? undefined : gte(log.at, startOfDay(from)),
    to === undefined ? undefined : lt(log.at, endOfDay(to)),
  ]
}

/** Written so that each combination has one index that fits. */
function equalities({ actorId, action, subject }: LogFilter): (SQL | undefined)[] {
  const both = sql`${log.actorId} || '/' || ${log.action}`
  if (subject !== undefined) {
    // A subject has few entries: of them the rest is sought, never through the index of a busy person
    const rest = [
      actorId !== undefined && sql`${log.actorId} || '' = ${actorId}`,
      action !== undefined && sql`${log.action} || '' = ${action}`,
    ]
    return [eq(log.subject, subject), ...rest.map((each) => each || undefined)]
  }
  if (actorId !== undefined && action !== undefined)
    return [sql`${both} = ${`${actorId}/${action}`}`]
  return [
    actorId === undefined ? undefined : eq(log.actorId, actorId),
    action === undefined ? undefined : eq(log.action, action),
  ]
}

const olderThan = ({ at, number }: LogCursor): SQL =>
  sql`(${log.at}, ${log.number}) < (${at}, ${number})`

/** The newest entry by number: the head of the chain. */
export async function headOfLog(): Promise<Entry | null> {
  const [entry] = await readStore()
    .select()
    .from(log)
    .where(gt(log.number, 0))
    .orderBy(desc(log.number))
    .limit(1)
  return entry ?? null
}

/** The latest entry of an action, e.g. of the last check. */
export async function latestOfAction(action: string): Promise<Entry | null> {
  const [entry] = await entriesQuery({ action })
  return entry ?? null
}

/** Entries in the order of the chain, after a number. */
export const entriesAfter = (number: number, limit: number): Promise<Entry[]> =>
  readStore()
    .select()
    .from(log)
    .where(sql`${log.number} > ${number}`)
    .orderBy(asc(log.number))
    .limit(limit)

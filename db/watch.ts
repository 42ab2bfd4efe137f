import type Database from 'better-sqlite3'
import { is } from 'drizzle-orm'
import { getTableConfig, SQLiteTable } from 'drizzle-orm/sqlite-core'
import { readStore } from './client.ts'
import * as schema from './schema.ts'
import { transact } from './transact.ts'

/** A statement as it was run: what it said, with what values, how long it took, how much it answered. */
export type Run = { sql: string; params: unknown[]; ms: number; rows: number }

/**
 * For tests and benchmarks: tells of every statement that this process runs from now on, on its reading
 * and its writing connection. Call it first: what was prepared before is not seen.
 */
export async function watchStore(onRun: (run: Run) => void): Promise<void> {
  watch(readStore().$client, onRun)
  await transact(async (tx) => watch((tx as ReturnType<typeof readStore>).$client, onRun))
}

function watch(connection: Database.Database, onRun: (run: Run) => void): void {
  const prepare = connection.prepare.bind(connection)
  connection.prepare = ((sql: string) => {
    const statement = prepare(sql)
    for (const verb of ['all', 'get', 'run'] as const) {
      const original = statement[verb].bind(statement) as (...params: unknown[]) => unknown
      const timed = (...params: unknown[]) => {
        const started = performance.now()
        const answer = original(...params)
        onRun({ sql, params, ms: performance.now() - started, rows: rowsOf(answer) })
        return answer
      }
      Object.assign(statement, { [verb]: timed })
    }
    return statement
  }) as typeof connection.prepare
}

/** Of a write: the rows that it changed. */
function rowsOf(answer: unknown): number {
  if (Array.isArray(answer)) return answer.length
  if (typeof answer === 'object' && answer !== null && 'changes' in answer)
    return Number(answer.changes)
  return answer === undefined ? 0 : 1
}

/** What SQLite does for a statement, step by step: `SEARCH published USING INDEX …`. */
export function planOf({ sql, params }: Pick<Run, 'sql' | 'params'>): string[] {
  const steps = readStore().$client.prepare(`EXPLAIN QUERY PLAN ${sql}`)
  return (steps.all(...params) as { detail: string }[]).map(({ detail }) => detail)
}

/** Some dozens of rows each, kept few by what they are: these may be read whole, and sorted. */
const small = [
  'channels',
  'sources',
  'settings',
  'static_pages',
  'edition',
  'people',
  // Bounded by what the verbs take, and read whole once for each of their versions
  'listed_terms',
  'listed_names',
  'allowed_texts',
  'lists_version',
  // Read whole once an edition
  'search_synonyms',
]

const growing = Object.values(schema as Record<string, unknown>)
  .filter((each) => is(each, SQLiteTable))
  .map((table) => getTableConfig(table).name)
  .filter((name) => !small.includes(name))

/** Steps of a plan that take longer the more the store holds: whole tables that grow, and sorting. */
export function growingSteps(plan: string[]): string[] {
  const tableOf = (step: string) => /^(?:SCAN|SEARCH) (\w+)/.exec(step)?.[1] ?? ''
  const isOfGrowing = plan.some((step) => growing.includes(tableOf(step)))
  return plan.filter(
    (step) =>
      (step.startsWith('SCAN') && growing.includes(tableOf(step))) ||
      (step.includes('TEMP B-TREE') && isOfGrowing),
  )
}

/** The same for a statement that ran. An INSERT reads nothing: its plan names checks that are passed over. */
export const growingStepsOf = (run: Pick<Run, 'sql' | 'params'>): string[] =>
  /^insert/i.test(run.sql) ? [] : growingSteps(planOf(run))

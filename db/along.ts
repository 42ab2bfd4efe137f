import { type SQL, sql } from 'drizzle-orm'
import { getTableConfig, type SQLiteTable } from 'drizzle-orm/sqlite-core'

/**
 * A table read along one of its indexes, for `.from(…)`: SQLite has no statistics of our tables and
 * guesses, at times by how wide an index is, that another will do, which was seen to read a million
 * rows for one page. With the index named the statement cannot be prepared if it does not fit. (SQLite's
 * own word; another engine's version of this file answers the bare table.)
 */
export function along(table: SQLiteTable, index: string): SQL {
  const known = getTableConfig(table).indexes.some(({ config }) => config.name === index)
  if (!known) throw new Error(`no such index: ${index}`)
  return sql`${table} INDEXED BY ${sql.identifier(index)}`
}

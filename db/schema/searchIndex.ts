import { integer, sqliteTable } from 'drizzle-orm/sqlite-core'

/**
 * How far the indexes of search are built: row 1 readers', row 2 the desk's, which is built by making all
 * stories due (`desk_index_due`) and uses `version` only.
 */
export const searchIndex = sqliteTable('search_index', {
  id: integer().primaryKey(),
  /** The tokenizer version that all of the index is built with; 0 while it is being built. */
  version: integer().notNull(),
  /** While it is being built: the version that it will have. */
  building: integer().notNull(),
  /** While it is being built, newest first: the last story that was looked at. */
  reachedAt: integer('reached_at').notNull(),
  reachedId: integer('reached_id').notNull(),
})

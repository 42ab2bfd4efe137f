import { integer, sqliteTable } from 'drizzle-orm/sqlite-core'

/** How far the index of readers' search is built. One row, of id 1. */
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

import { integer, sqliteTable } from 'drizzle-orm/sqlite-core'

/**
 * One row: the moment as of which readers' pages show the headline slots. It stands in the store, not
 * on the wall, so that an edition is the same in every process and however long its pages are kept;
 * `turnFront` moves it on when a slot begins or ends, and its trigger raises the edition.
 */
export const frontClock = sqliteTable('front_clock', {
  id: integer().primaryKey(),
  /** ms UTC; never goes back. */
  at: integer().notNull(),
})

import { integer, sqliteTable } from 'drizzle-orm/sqlite-core'

/**
 * One row. `number` rises by triggers in every transaction that changes what a reader can see;
 * whatever is derived for readers is valid for exactly one edition.
 */
export const edition = sqliteTable('edition', {
  id: integer().primaryKey(),
  number: integer().notNull(),
})

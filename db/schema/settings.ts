import { integer, sqliteTable, text } from 'drizzle-orm/sqlite-core'

/** Settings of the site, one row a key; keys, shapes and defaults stand in `newsroom/settings/`. */
export const settings = sqliteTable('settings', {
  key: text().primaryKey(),
  value: text({ mode: 'json' }).$type<unknown>().notNull(),
  /** ms UTC. */
  changedAt: integer('changed_at').notNull(),
})

import { integer, sqliteTable, text } from 'drizzle-orm/sqlite-core'

/** Settings of the site, one row a key; keys, shapes and defaults stand in `newsroom/settings/`. */
export const settings = sqliteTable('settings', {
  key: text().primaryKey(),
  value: text({ mode: 'json' }).$type<unknown>().notNull(),
  /** ms UTC. */
  changedAt: integer('changed_at').notNull(),
  /** The name of whoever wrote it last. */
  changedBy: text('changed_by').notNull().default(''),
  /** 1, 2, 3 … with every write: who saves an older one is told so. */
  version: integer().notNull().default(1),
})

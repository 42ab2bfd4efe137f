import { integer, sqliteTable, text } from 'drizzle-orm/sqlite-core'

/** An address that moved for good: `fromPath` answers 301 to `toPath`, both paths of this site. */
export const redirects = sqliteTable('redirects', {
  fromPath: text('from_path').primaryKey(),
  toPath: text('to_path').notNull(),
  /** ms UTC. */
  madeAt: integer('made_at').notNull(),
})

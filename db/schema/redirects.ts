import { integer, sqliteTable, text } from 'drizzle-orm/sqlite-core'

/**
 * An address that moved for good: `fromPath` answers 301 to `toPath`, both paths of this site. A prefix
 * ends with a slash, an exact address never does: so both may stand for `/old` and `/old/…`.
 */
export const redirects = sqliteTable('redirects', {
  fromPath: text('from_path').primaryKey(),
  toPath: text('to_path').notNull(),
  /** ms UTC. */
  madeAt: integer('made_at').notNull(),
  /** Whether every address that begins with `fromPath` moves; the rest is put behind `toPath`. */
  isPrefix: integer('is_prefix', { mode: 'boolean' }).notNull().default(false),
})

/**
 * How often readers came by a moved address. Apart from `redirects`, because a hit is no change that a
 * reader could see: it raises no edition.
 */
export const redirectHits = sqliteTable('redirect_hits', {
  fromPath: text('from_path')
    .primaryKey()
    .references(() => redirects.fromPath, { onDelete: 'cascade' }),
  hits: integer().notNull(),
  /** When the last was counted, ms UTC. */
  lastAt: integer('last_at').notNull(),
})

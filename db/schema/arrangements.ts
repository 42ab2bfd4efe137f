import { integer, sqliteTable, text } from 'drizzle-orm/sqlite-core'

/**
 * The arrangement of a page that is live: which one it is, whose, and since when. Its places stand in
 * `headline_slots`. A page that nobody arranged has no row.
 */
export const arrangements = sqliteTable('arrangements', {
  /** `front` or a channel's slug. */
  page: text().primaryKey(),
  /** 1, 2, 3 … : who arranges on an older one is refused. */
  version: integer().notNull(),
  /** ms UTC. */
  arrangedAt: integer('arranged_at').notNull(),
  arrangedById: text('arranged_by_id').notNull(),
  arrangedByName: text('arranged_by_name').notNull(),
})

import { sql } from 'drizzle-orm'
import { index, integer, sqliteTable, text } from 'drizzle-orm/sqlite-core'

/**
 * Who did what and when; written in the transaction of the deed. Append-only: triggers refuse every
 * update and delete, and each entry's hash covers the one before it.
 */
export const log = sqliteTable(
  'log',
  {
    /** 1, 2, 3 … without a gap. */
    number: integer().primaryKey(),
    /** ms UTC. */
    at: integer().notNull(),
    actorId: text('actor_id').notNull(),
    actorName: text('actor_name').notNull(),
    /** The verb: `publishStory`. */
    action: text().notNull(),
    /** What it was done to: `story:12`. */
    subject: text().notNull(),
    details: text({ mode: 'json' }).$type<Record<string, unknown>>().notNull(),
    /** SHA-256 (hex) of this entry's fields and the previous entry's hash. */
    hash: text().notNull(),
  },
  (table) => [
    index('log_by_subject').on(table.subject, table.at, table.number),
    index('log_by_time').on(table.at, table.number),
    index('log_by_actor').on(table.actorId, table.at, table.number),
    index('log_by_action').on(table.action, table.at, table.number),
    // One expression: of two equal columns the planner, which keeps no statistics, may take one only
    index('log_by_actor_and_action').on(
      sql`${table.actorId} || '/' || ${table.action}`,
      table.at,
      table.number,
    ),
  ],
)

import { integer, primaryKey, sqliteTable, text } from 'drizzle-orm/sqlite-core'
import { channels } from './channels.ts'

/**
 * How many live stories a channel has on a day, for its calendar: one row for each day with any.
 * Counted by triggers beside `published`, so that a year of a large archive is 366 rows to read.
 */
export const publishedDays = sqliteTable(
  'published_days',
  {
    channelId: integer('channel_id')
      .notNull()
      .references(() => channels.id),
    /** As `published.day`. */
    day: text().notNull(),
    stories: integer().notNull(),
  },
  (table) => [primaryKey({ columns: [table.channelId, table.day] })],
)

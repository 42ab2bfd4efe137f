import { integer, primaryKey, sqliteTable, text } from 'drizzle-orm/sqlite-core'
import { reviewSteps } from '#newsroom/stories/lifecycle.ts'
import { channels } from './channels.ts'

/** How long a review may take in a channel; a review without a row may take as long as it likes. */
export const channelLimits = sqliteTable(
  'channel_limits',
  {
    channelId: integer('channel_id')
      .notNull()
      .references(() => channels.id),
    step: text({ enum: reviewSteps }).notNull(),
    minutes: integer().notNull(),
  },
  (table) => [primaryKey({ columns: [table.channelId, table.step] })],
)

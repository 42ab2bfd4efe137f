import { index, integer, primaryKey, sqliteTable, text } from 'drizzle-orm/sqlite-core'
import { channels } from './channels.ts'
import { people } from './people.ts'

/** Which channels a 主任 heads: the pages that they arrange. The front page is the chief's. */
export const channelHeads = sqliteTable(
  'channel_heads',
  {
    personId: text('person_id')
      .notNull()
      .references(() => people.id),
    channelId: integer('channel_id')
      .notNull()
      .references(() => channels.id),
  },
  (table) => [
    primaryKey({ columns: [table.personId, table.channelId] }),
    index('channel_heads_by_channel').on(table.channelId),
  ],
)

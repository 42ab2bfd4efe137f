import { index, integer, sqliteTable, text } from 'drizzle-orm/sqlite-core'
import { storyStates } from '#newsroom/stories/lifecycle.ts'
import { channels } from './channels.ts'

/** 稿件 on the desk's side: identity and state. What it says stands in `revisions`. */
export const stories = sqliteTable(
  'stories',
  {
    /** The number in the story's address. Never used twice (AUTOINCREMENT). */
    id: integer().primaryKey({ autoIncrement: true }),
    channelId: integer('channel_id')
      .notNull()
      .references(() => channels.id),
    state: text({ enum: storyStates }).notNull(),
    /** Made for the demo newsroom; its page says so. */
    isDemo: integer('is_demo', { mode: 'boolean' }).notNull(),
    /** When the story was filed, ms UTC. */
    filedAt: integer('filed_at').notNull(),
    /** Who began it: a reporter works on their own stories only. */
    authorId: text('author_id').notNull().default(''),
  },
  (table) => [index('stories_by_state').on(table.state, table.id)],
)

import { isNotNull } from 'drizzle-orm'
import { index, integer, sqliteTable, text } from 'drizzle-orm/sqlite-core'
import { storyStates } from '#newsroom/stories/lifecycle.ts'
import { channels } from './channels.ts'

/**
 * 稿件 on the desk's side: identity, state (where its text stands in the review; whether readers have
 * one is said by `published`), and what the story list (稿库) shows of it. What it says
 * stands in `revisions`; `title` and `byline` repeat the latest one, written in the same transaction.
 */
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
    /** Who began it: a reporter works on their own stories only. People who left keep theirs: no foreign key. */
    authorId: text('author_id').notNull().default(''),
    /** When it last changed at the desk (filed, revised, published, corrected, withdrawn), ms UTC. */
    changedAt: integer('changed_at').notNull().default(0),
    title: text().notNull().default(''),
    /** The bylines joined by 、; empty where there is none. */
    byline: text().notNull().default(''),
    /** When it came into its present state, ms UTC. */
    stateSince: integer('state_since').notNull().default(0),
    /** When its present review should be done, by the channel's limit, ms UTC; null: no limit. */
    dueAt: integer('due_at'),
    /** To whom it was returned and who has not sent it in again; null: to nobody. */
    returnedToId: text('returned_to_id'),
  },
  // The list goes through each state by itself and merges: so four indexes serve all filters. The
  // title stands in them for the search: 12,000 titles are then some 300 neighbouring pages.
  (table) => {
    const line = [table.state, table.changedAt, table.id, table.title] as const
    return [
      index('stories_by_state').on(...line),
      index('stories_by_channel').on(table.channelId, ...line),
      index('stories_by_author').on(table.authorId, ...line),
      index('stories_by_author_channel').on(table.authorId, table.channelId, ...line),
      index('stories_due').on(table.dueAt, table.id).where(isNotNull(table.dueAt)),
      index('stories_returned')
        .on(table.returnedToId, table.stateSince, table.id)
        .where(isNotNull(table.returnedToId)),
    ]
  },
)

import { index, integer, sqliteTable, text } from 'drizzle-orm/sqlite-core'
import { published } from './published.ts'

/**
 * One narrow row for each story that search can find, with what filters and counts need: written with
 * the readers' row, removed with it by a trigger. `search_words`, the full-text table of FTS5, has a
 * row of the same `place`; it is made by the migration `found` and keeps no text of its own.
 */
export const searchEntries = sqliteTable(
  'search_entries',
  {
    /**
     * The minute in which the story went live, counted from 1900 in UTC, or the next one that was free:
     * the order of places is the order of time, so the newest are found first without sorting.
     */
    place: integer().primaryKey(),
    storyId: integer('story_id')
      .notNull()
      .references(() => published.storyId),
    /** ms UTC, as in `published`. */
    publishedAt: integer('published_at').notNull(),
    channelId: integer('channel_id').notNull(),
    sourceName: text('source_name').notNull(),
    /** Its headlines, folded as search folds them: which words stand in them is told from here. */
    title: text().notNull(),
    /** Whether a picture stands in its body. */
    hasPicture: integer('has_picture', { mode: 'boolean' }).notNull(),
  },
  (table) => [index('search_entries_by_story').on(table.storyId)],
)

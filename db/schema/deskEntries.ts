import { integer, sqliteTable, uniqueIndex } from 'drizzle-orm/sqlite-core'
import { stories } from './stories.ts'

/**
 * One narrow row for each story that the desk's own index holds: all but those that are live and untouched
 * since, which readers' search holds. `desk_words`, the full-text table of FTS5, has a row of the same
 * `place`; it is made by the migration `found` and keeps no text of its own.
 */
export const deskEntries = sqliteTable(
  'desk_entries',
  {
    /**
     * When the story last changed, in 1/1024 minutes from 1900 in UTC, or the next that was free: a source
     * may be withdrawn with thousands of stories at once.
     */
    place: integer().primaryKey(),
    storyId: integer('story_id')
      .notNull()
      .references(() => stories.id),
    /** ms UTC, as in `stories`. */
    changedAt: integer('changed_at').notNull(),
  },
  (table) => [uniqueIndex('desk_entries_by_story').on(table.storyId)],
)

import { integer, sqliteTable, text } from 'drizzle-orm/sqlite-core'
import type { StoryDraft } from '#newsroom/stories/draft/storyDraft.ts'
import { stories } from './stories.ts'

/**
 * The working text of a story, overwritten by each save. A story that nobody has worked on since its
 * last revision has none: that revision is its text, and the revision's number its version.
 */
export const drafts = sqliteTable('drafts', {
  storyId: integer('story_id')
    .primaryKey()
    .references(() => stories.id),
  content: text({ mode: 'json' }).$type<StoryDraft>().notNull(),
  /** Rises with every change; a save must name the version that it was written on. */
  version: integer().notNull(),
  savedById: text('saved_by_id').notNull(),
  savedByName: text('saved_by_name').notNull(),
  /** ms UTC. */
  savedAt: integer('saved_at').notNull(),
  /** The window that saved last, by the name that it gave itself; empty where a verb did. */
  window: text().notNull(),
  /** That window's own count of its saves: an older one that comes late is dropped. */
  sequence: integer().notNull(),
  /** The version before that window's unbroken run of saves: a lost answer makes none of them stale. */
  runFrom: integer('run_from').notNull(),
})

import { isNull } from 'drizzle-orm'
import { index, integer, sqliteTable, text } from 'drizzle-orm/sqlite-core'
import { revisions } from './revisions.ts'
import { stories } from './stories.ts'

/** Of a 快讯 that went live without its second review; of a 更正, which one chief makes. */
export const lateReviewKinds = ['brief', 'correction'] as const

/**
 * 补审: a text that is live and that another person must look at within 24 hours. It stays on the list
 * until somebody has. Written once, and once more when it is done.
 */
export const lateReviews = sqliteTable(
  'late_reviews',
  {
    id: integer().primaryKey({ autoIncrement: true }),
    storyId: integer('story_id')
      .notNull()
      .references(() => stories.id),
    revisionId: integer('revision_id')
      .notNull()
      .references(() => revisions.id),
    contentHash: text('content_hash').notNull(),
    kind: text({ enum: lateReviewKinds }).notNull(),
    /** When the text went live, and when it should be looked at by, ms UTC. */
    openedAt: integer('opened_at').notNull(),
    dueAt: integer('due_at').notNull(),
    doneById: text('done_by_id'),
    doneByName: text('done_by_name'),
    opinion: text(),
    /** ms UTC; null while it is open. */
    doneAt: integer('done_at'),
  },
  (table) => [
    index('late_reviews_open').on(table.dueAt, table.id).where(isNull(table.doneAt)),
    index('late_reviews_by_story').on(table.storyId, table.id),
  ],
)

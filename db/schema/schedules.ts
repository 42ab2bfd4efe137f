import { index, integer, sqliteTable, text } from 'drizzle-orm/sqlite-core'
import { releases } from './releases.ts'
import { stories } from './stories.ts'

/** 定时发布: a released text that waits for its time. The row goes in the transaction that publishes. */
export const schedules = sqliteTable(
  'schedules',
  {
    storyId: integer('story_id')
      .primaryKey()
      .references(() => stories.id),
    releaseId: integer('release_id')
      .notNull()
      .references(() => releases.id),
    /** When readers are to have it, ms UTC. */
    publishAt: integer('publish_at').notNull(),
    scheduledById: text('scheduled_by_id').notNull(),
    scheduledByName: text('scheduled_by_name').notNull(),
    /** ms UTC. */
    scheduledAt: integer('scheduled_at').notNull(),
  },
  (table) => [index('schedules_by_time').on(table.publishAt)],
)

import { index, integer, primaryKey, sqliteTable, text } from 'drizzle-orm/sqlite-core'
import { stories } from './stories.ts'

/** How often a story was read in an hour. Counts only: nothing tells who read. */
export const reads = sqliteTable(
  'reads',
  {
    /** Hours since 1970 in UTC. */
    hour: integer().notNull(),
    storyId: integer('story_id')
      .notNull()
      .references(() => stories.id),
    count: integer().notNull(),
  },
  (table) => [primaryKey({ columns: [table.hour, table.storyId] })],
)

/** 热榜 is counted over a day and over a week. */
export const rankWindows = ['day', 'week'] as const

/** 热榜 as it is shown: recomputed from `reads` every few minutes. */
export const mostRead = sqliteTable(
  'most_read',
  {
    window: text({ enum: rankWindows }).notNull(),
    /** From 1. */
    rank: integer().notNull(),
    storyId: integer('story_id')
      .notNull()
      .references(() => stories.id),
    /** Its rank in the list before this one; null for 新. */
    previousRank: integer('previous_rank'),
  },
  (table) => [
    primaryKey({ columns: [table.window, table.rank] }),
    index('most_read_by_story').on(table.storyId),
  ],
)

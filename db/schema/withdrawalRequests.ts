import { isNull } from 'drizzle-orm'
import { index, integer, sqliteTable, text } from 'drizzle-orm/sqlite-core'
import { sources } from './sources.ts'
import { stories } from './stories.ts'

/**
 * 撤稿 takes two persons: one asks, another confirms. Of one story, or of all stories of a 稿源 (then
 * `storyId` is null). A trigger refuses a confirmation by the one who asked.
 */
export const withdrawalRequests = sqliteTable(
  'withdrawal_requests',
  {
    id: integer().primaryKey({ autoIncrement: true }),
    storyId: integer('story_id').references(() => stories.id),
    sourceId: integer('source_id').references(() => sources.id),
    reason: text().notNull(),
    requestedById: text('requested_by_id').notNull(),
    requestedByName: text('requested_by_name').notNull(),
    /** ms UTC. */
    requestedAt: integer('requested_at').notNull(),
    outcome: text({ enum: ['confirmed', 'dismissed', 'overtaken'] }),
    closedById: text('closed_by_id'),
    closedByName: text('closed_by_name'),
    /** ms UTC; null while it is open. */
    closedAt: integer('closed_at'),
    /** Of a 稿源: what it becomes with the withdrawal, so that nothing new comes from it. */
    sourceStatus: text('source_status', { enum: ['frozen', 'removed'] }),
  },
  (table) => [
    index('withdrawal_requests_open').on(table.requestedAt, table.id).where(isNull(table.closedAt)),
    index('withdrawal_requests_by_story').on(table.storyId, table.id),
    index('withdrawal_requests_by_source').on(table.sourceId, table.id),
  ],
)

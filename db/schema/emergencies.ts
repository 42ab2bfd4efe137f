import { isNull } from 'drizzle-orm'
import { index, integer, sqliteTable, text } from 'drizzle-orm/sqlite-core'
import { stories } from './stories.ts'

/** 紧急签发 · 紧急撤稿 */
export const emergencyKinds = ['release', 'withdrawal'] as const
export type EmergencyKind = (typeof emergencyKinds)[number]

/**
 * What one chief did alone: it stands as an alert until another person countersigns. Written once, and
 * once more for the countersignature; a trigger refuses any other change.
 */
export const emergencies = sqliteTable(
  'emergencies',
  {
    id: integer().primaryKey({ autoIncrement: true }),
    kind: text({ enum: emergencyKinds }).notNull(),
    storyId: integer('story_id')
      .notNull()
      .references(() => stories.id),
    /** Of the text that was released; blank for a withdrawal. */
    contentHash: text('content_hash').notNull(),
    reason: text().notNull(),
    doneById: text('done_by_id').notNull(),
    doneByName: text('done_by_name').notNull(),
    /** ms UTC. */
    at: integer().notNull(),
    countersignedById: text('countersigned_by_id'),
    countersignedByName: text('countersigned_by_name'),
    opinion: text(),
    /** ms UTC; null while the alert stands. */
    countersignedAt: integer('countersigned_at'),
  },
  (table) => [
    index('emergencies_open').on(table.at, table.id).where(isNull(table.countersignedAt)),
    index('emergencies_by_story').on(table.storyId, table.id),
  ],
)

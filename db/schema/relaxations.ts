import { isNull } from 'drizzle-orm'
import { index, integer, sqliteTable, text, uniqueIndex } from 'drizzle-orm/sqlite-core'
import { channels } from './channels.ts'

/**
 * What may be relaxed: one person does two of the three reviews; who changed a text reviews it (never
 * who began the story).
 */
export const relaxationKinds = ['twoReviews', 'ownEdit'] as const
export type RelaxationKind = (typeof relaxationKinds)[number]

/** 放宽: separation of duty relaxed for one channel, by an administrator with a reason. */
export const relaxations = sqliteTable(
  'relaxations',
  {
    id: integer().primaryKey({ autoIncrement: true }),
    channelId: integer('channel_id')
      .notNull()
      .references(() => channels.id),
    kind: text({ enum: relaxationKinds }).notNull(),
    reason: text().notNull(),
    grantedById: text('granted_by_id').notNull(),
    grantedByName: text('granted_by_name').notNull(),
    /** From when, and until when, ms UTC; null while it holds. */
    grantedAt: integer('granted_at').notNull(),
    endedAt: integer('ended_at'),
  },
  (table) => [
    uniqueIndex('relaxations_open').on(table.channelId, table.kind).where(isNull(table.endedAt)),
    index('relaxations_by_channel').on(table.channelId, table.id),
  ],
)

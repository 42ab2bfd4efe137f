import { index, integer, sqliteTable, text } from 'drizzle-orm/sqlite-core'
import { reviewSteps } from '#newsroom/stories/lifecycle.ts'
import { revisions } from './revisions.ts'
import { stories } from './stories.ts'

/** 采用 · 修改 · 待用 · 退回 */
export const decisions = ['use', 'change', 'hold', 'return'] as const
export type Decision = (typeof decisions)[number]

/**
 * 审签: what one person decided in one review of one text. Append-only. Triggers refuse a row whose
 * person is an author of the text or has done another of its reviews (unless an administrator relaxed
 * that for the channel), and one that is not bound to its round's very revision.
 */
export const signOffs = sqliteTable(
  'sign_offs',
  {
    id: integer().primaryKey({ autoIncrement: true }),
    storyId: integer('story_id')
      .notNull()
      .references(() => stories.id),
    round: integer().notNull(),
    revisionId: integer('revision_id')
      .notNull()
      .references(() => revisions.id),
    /** SHA-256 of the revision: the text that was signed off. */
    contentHash: text('content_hash').notNull(),
    step: text({ enum: reviewSteps }).notNull(),
    decision: text({ enum: decisions }).notNull(),
    opinion: text().notNull(),
    personId: text('person_id').notNull(),
    personName: text('person_name').notNull(),
    /** ms UTC. */
    at: integer().notNull(),
    /** 未改变原意: ticked for a reprint under another headline than the original's. */
    keepsMeaning: integer('keeps_meaning', { mode: 'boolean' }).notNull().default(false),
  },
  (table) => [
    index('sign_offs_by_round').on(table.storyId, table.round, table.id),
    index('sign_offs_by_text').on(table.storyId, table.contentHash, table.personId),
  ],
)

import { index, integer, sqliteTable, text, uniqueIndex } from 'drizzle-orm/sqlite-core'
import { revisions } from './revisions.ts'
import { stories } from './stories.ts'

/** 三审 · 快讯 (first and final review only) · 紧急 (the chief forces the release). */
export const tracks = ['full', 'brief', 'emergency'] as const
export type Track = (typeof tracks)[number]

/**
 * 送审: a round of review. It is bound to one revision, and the text is frozen while it lasts; a change
 * ends the round, and all its sign-offs with it. A trigger refuses updates and deletes.
 */
export const submissions = sqliteTable(
  'submissions',
  {
    id: integer().primaryKey({ autoIncrement: true }),
    storyId: integer('story_id')
      .notNull()
      .references(() => stories.id),
    /** 1 for the first round of the story, then 2, 3 … */
    round: integer().notNull(),
    revisionId: integer('revision_id')
      .notNull()
      .references(() => revisions.id),
    contentHash: text('content_hash').notNull(),
    track: text({ enum: tracks }).notNull(),
    submittedById: text('submitted_by_id').notNull(),
    submittedByName: text('submitted_by_name').notNull(),
    /** What the one who sends it in tells the reviewers; may be blank. */
    note: text().notNull(),
    /** ms UTC. */
    submittedAt: integer('submitted_at').notNull(),
  },
  (table) => [
    uniqueIndex('submissions_by_story').on(table.storyId, table.round),
    index('submissions_by_revision').on(table.revisionId),
  ],
)

import { index, integer, sqliteTable, text, uniqueIndex } from 'drizzle-orm/sqlite-core'
import type { StoryContent } from '#newsroom/stories/content.ts'
import type { StoryDraft } from '#newsroom/stories/draft/storyDraft.ts'
import { sources } from './sources.ts'
import { stories } from './stories.ts'

/** An immutable snapshot of a story's content. A change is a new row; a trigger refuses updates. */
export const revisions = sqliteTable(
  'revisions',
  {
    id: integer().primaryKey({ autoIncrement: true }),
    storyId: integer('story_id')
      .notNull()
      .references(() => stories.id),
    /** 1 for the first version of the story, then 2, 3 … */
    number: integer().notNull(),
    sourceId: integer('source_id')
      .notNull()
      .references(() => sources.id),
    content: text({ mode: 'json' }).$type<StoryContent | StoryDraft>().notNull(),
    /** SHA-256 (hex) of the canonical content and source: what a sign-off is bound to. */
    contentHash: text('content_hash').notNull(),
    authorId: text('author_id').notNull(),
    /** Why it was made: 初稿, 更正 … */
    reason: text().notNull(),
    /** ms UTC. */
    madeAt: integer('made_at').notNull(),
    /** Whether it is a whole story that could go before readers; a `StoryDraft` where it is not. */
    isFinished: integer('is_finished', { mode: 'boolean' }).notNull().default(true),
  },
  (table) => [
    uniqueIndex('revisions_by_story').on(table.storyId, table.number),
    index('revisions_by_source').on(table.sourceId, table.storyId),
  ],
)

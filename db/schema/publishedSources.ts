import { index, integer, sqliteTable } from 'drizzle-orm/sqlite-core'
import { published } from './published.ts'
import { sources } from './sources.ts'

/**
 * The 稿源 of live stories, for a source's page and feed. Written by triggers beside `published`, from
 * the revision that is live; `publishedAt` is repeated here for the index's order.
 */
export const publishedSources = sqliteTable(
  'published_sources',
  {
    storyId: integer('story_id')
      .primaryKey()
      .references(() => published.storyId, { onDelete: 'cascade' }),
    sourceId: integer('source_id')
      .notNull()
      .references(() => sources.id),
    publishedAt: integer('published_at').notNull(),
  },
  (table) => [
    index('published_sources_by_source').on(table.sourceId, table.publishedAt, table.storyId),
  ],
)

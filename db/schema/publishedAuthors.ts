import { index, integer, primaryKey, sqliteTable, text } from 'drizzle-orm/sqlite-core'
import { published } from './published.ts'

/**
 * 作者 of live stories as their bylines name them, for an author's page. Written by triggers beside
 * `published`; `publishedAt` is repeated here for the index's order.
 */
export const publishedAuthors = sqliteTable(
  'published_authors',
  {
    author: text().notNull(),
    storyId: integer('story_id')
      .notNull()
      .references(() => published.storyId, { onDelete: 'cascade' }),
    publishedAt: integer('published_at').notNull(),
  },
  (table) => [
    primaryKey({ columns: [table.storyId, table.author] }),
    index('published_authors_by_author').on(table.author, table.publishedAt, table.storyId),
  ],
)

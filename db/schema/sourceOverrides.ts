import { index, integer, sqliteTable, text } from 'drizzle-orm/sqlite-core'
import { sources } from './sources.ts'
import { stories } from './stories.ts'

/**
 * 稿源放行: a chief lets one story take its text from a 稿源 that is not valid, with a reason. It holds for
 * that story, that source and, of a reprint, that original alone. Append-only.
 */
export const sourceOverrides = sqliteTable(
  'source_overrides',
  {
    id: integer().primaryKey({ autoIncrement: true }),
    storyId: integer('story_id')
      .notNull()
      .references(() => stories.id),
    sourceId: integer('source_id')
      .notNull()
      .references(() => sources.id),
    /** 原文网址; blank where the story is no reprint. */
    url: text().notNull(),
    reason: text().notNull(),
    personId: text('person_id').notNull(),
    personName: text('person_name').notNull(),
    /** ms UTC. */
    at: integer().notNull(),
  },
  (table) => [index('source_overrides_by_story').on(table.storyId, table.sourceId, table.id)],
)

import { index, integer, sqliteTable, text, uniqueIndex } from 'drizzle-orm/sqlite-core'
import { stories } from './stories.ts'

/** 头条 · 要闻 · the lists at the side: 本地要闻, 国内要闻. */
export const headlineLists = ['lead', 'topStories', 'local', 'national'] as const

/** A place in an arranged list. `page` is `front` or a channel's slug; `position` counts from 1. */
export const headlineSlots = sqliteTable(
  'headline_slots',
  {
    id: integer().primaryKey({ autoIncrement: true }),
    page: text().notNull(),
    list: text({ enum: headlineLists }).notNull(),
    position: integer().notNull(),
    storyId: integer('story_id')
      .notNull()
      .references(() => stories.id),
  },
  (table) => [
    uniqueIndex('headline_slots_by_place').on(table.page, table.list, table.position),
    index('headline_slots_by_story').on(table.storyId),
  ],
)

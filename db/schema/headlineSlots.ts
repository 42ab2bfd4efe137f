import { index, integer, sqliteTable, text, uniqueIndex } from 'drizzle-orm/sqlite-core'
import { headlineLists } from '#newsroom/front/lists.ts'
import { stories } from './stories.ts'

/**
 * A place in an arranged list. `page` is `front` or a channel's slug; `position` counts from 1. It is
 * shown from `startsAt` until `endsAt`, as the front's clock has it (`front_clock`).
 */
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
    /** From when readers see it there, ms UTC; null: from the moment it was arranged. */
    startsAt: integer('starts_at'),
    /** From when they no longer do, ms UTC; null: until it is taken away. */
    endsAt: integer('ends_at'),
  },
  (table) => [
    uniqueIndex('headline_slots_by_place').on(table.page, table.list, table.position),
    index('headline_slots_by_story').on(table.storyId),
    index('headline_slots_by_start').on(table.startsAt),
    index('headline_slots_by_end').on(table.endsAt),
  ],
)

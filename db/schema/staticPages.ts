import { integer, sqliteTable, text } from 'drizzle-orm/sqlite-core'
import type { Block } from '#newsroom/stories/content.ts'

/** 关于、版权、联系、隐私、无障碍: pages outside the news, edited at the desk. */
export const staticPages = sqliteTable('static_pages', {
  slug: text().primaryKey(),
  title: text().notNull(),
  summary: text().notNull(),
  body: text({ mode: 'json' }).$type<Block[]>().notNull(),
  /** ms UTC, shown at the foot of the page. */
  modifiedAt: integer('modified_at').notNull(),
})

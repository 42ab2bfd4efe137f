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
  /** The name of whoever wrote it last. */
  modifiedBy: text('modified_by').notNull().default(''),
  /** 1, 2, 3 … with every write: who saves an older one is told so. */
  version: integer().notNull().default(1),
})

import { index, integer, sqliteTable, text } from 'drizzle-orm/sqlite-core'
import { stories } from './stories.ts'

/** What a correction is about: 事实 数字 姓名职务 图片 文字. */
export const correctionKinds = ['fact', 'number', 'name', 'picture', 'text'] as const

/** 更正: public, shown above the story's text and in the ledger at `/corrections`. */
export const corrections = sqliteTable(
  'corrections',
  {
    id: integer().primaryKey({ autoIncrement: true }),
    storyId: integer('story_id')
      .notNull()
      .references(() => stories.id),
    kind: text({ enum: correctionKinds }).notNull(),
    /** The words that stood, and the words that stand now. */
    stood: text().notNull(),
    stands: text().notNull(),
    /** One sentence for the reader. */
    note: text().notNull(),
    /** When it went live, ms UTC. */
    correctedAt: integer('corrected_at').notNull(),
  },
  (table) => [
    index('corrections_by_story').on(table.storyId, table.correctedAt),
    index('corrections_by_time').on(table.correctedAt, table.id),
  ],
)

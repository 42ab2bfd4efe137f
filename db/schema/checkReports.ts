import { index, integer, sqliteTable, text } from 'drizzle-orm/sqlite-core'
import type { Finding } from '#newsroom/checker/finding.ts'
import { stories } from './stories.ts'

/** What the checker found in one text. The newest report of a text counts. */
export const checkReports = sqliteTable(
  'check_reports',
  {
    id: integer().primaryKey({ autoIncrement: true }),
    storyId: integer('story_id')
      .notNull()
      .references(() => stories.id),
    contentHash: text('content_hash').notNull(),
    /** Findings of level 错 that nobody has overridden with a reason. */
    openErrors: integer('open_errors').notNull(),
    findings: text({ mode: 'json' }).$type<Finding[]>().notNull(),
    /** ms UTC. */
    madeAt: integer('made_at').notNull(),
    /** Findings of level 疑 that nobody has overridden. */
    openDoubts: integer('open_doubts').notNull().default(0),
    /** Which lists of the newsroom it was checked against, see `lists_version`. */
    listsVersion: integer('lists_version').notNull().default(0),
  },
  (table) => [index('check_reports_by_text').on(table.storyId, table.contentHash, table.id)],
)

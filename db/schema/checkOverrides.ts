import { index, integer, sqliteTable, text } from 'drizzle-orm/sqlite-core'
import type { Level } from '#newsroom/checker/finding.ts'
import { stories } from './stories.ts'

/** 说明理由后保留: somebody let a finding of the checker stand. Rows are added only; the last one counts. */
export const checkOverrides = sqliteTable(
  'check_overrides',
  {
    id: integer().primaryKey({ autoIncrement: true }),
    storyId: integer('story_id')
      .notNull()
      .references(() => stories.id),
    /** Names the finding, whatever changes elsewhere. */
    fingerprint: text().notNull(),
    rule: text().notNull(),
    level: text().$type<Level>().notNull(),
    /** The words that stand. */
    words: text().notNull(),
    reason: text().notNull(),
    personId: text('person_id').notNull(),
    personName: text('person_name').notNull(),
    /** ms UTC. */
    at: integer().notNull(),
  },
  (table) => [index('check_overrides_by_story').on(table.storyId, table.id)],
)

import { integer, sqliteTable, text, uniqueIndex } from 'drizzle-orm/sqlite-core'
import type { Level } from '#newsroom/checker/finding.ts'

/** The lists that the newsroom owns. `folded`: the words as the checker compares them. */

const common = {
  id: integer().primaryKey({ autoIncrement: true }),
  folded: text().notNull(),
  changedByName: text('changed_by_name').notNull(),
  /** ms UTC. */
  changedAt: integer('changed_at').notNull(),
}

/** 词语: any occurrence is a finding. */
export const listedTerms = sqliteTable(
  'listed_terms',
  {
    ...common,
    term: text().notNull(),
    suggestion: text(),
    level: text().$type<Level>().notNull(),
    note: text().notNull(),
  },
  (table) => [uniqueIndex('listed_terms_by_words').on(table.folded)],
)

/** 姓名 with the titles that are right now. */
export const listedNames = sqliteTable(
  'listed_names',
  {
    ...common,
    name: text().notNull(),
    titles: text({ mode: 'json' }).$type<string[]>().notNull(),
  },
  (table) => [uniqueIndex('listed_names_by_words').on(table.folded)],
)

/** 允许词: words that are right here; `rule` '' for all rules, else one rule or pack. */
export const allowedTexts = sqliteTable(
  'allowed_texts',
  {
    ...common,
    text: text().notNull(),
    rule: text().notNull(),
  },
  (table) => [uniqueIndex('allowed_texts_by_words').on(table.folded, table.rule)],
)

/** One row. `number` rises by triggers with every change of the lists. */
export const listsVersion = sqliteTable('lists_version', {
  id: integer().primaryKey(),
  number: integer().notNull(),
})

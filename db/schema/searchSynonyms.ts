import { integer, sqliteTable, text } from 'drizzle-orm/sqlite-core'

/** Words that readers may type for one another: 哈市 = 哈尔滨. Kept by the newsroom at the desk. */
export const searchSynonyms = sqliteTable('search_synonyms', {
  id: integer().primaryKey({ autoIncrement: true }),
  /** Two to six words, each of at least two characters. */
  words: text({ mode: 'json' }).$type<string[]>().notNull(),
  /** ms UTC. */
  changedAt: integer('changed_at').notNull(),
})

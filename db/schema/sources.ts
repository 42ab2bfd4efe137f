import { integer, sqliteTable, text } from 'drizzle-orm/sqlite-core'

/** 稿源: who a story comes from. */
export const sources = sqliteTable('sources', {
  id: integer().primaryKey(),
  name: text().notNull().unique(),
  /** 1 where it is one of the paper's own titles; every other source is a reprint or a contribution. */
  isOwn: integer('is_own', { mode: 'boolean' }).notNull(),
})

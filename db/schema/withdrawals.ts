import { integer, sqliteTable, text } from 'drizzle-orm/sqlite-core'
import { stories } from './stories.ts'

/** 撤稿. Readers' code asks only whether a row exists: the address then answers 410. */
export const withdrawals = sqliteTable('withdrawals', {
  storyId: integer('story_id')
    .primaryKey()
    .references(() => stories.id),
  /** For the desk; never shown to readers. */
  reason: text().notNull(),
  /** ms UTC. */
  withdrawnAt: integer('withdrawn_at').notNull(),
})

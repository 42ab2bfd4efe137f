import { integer, sqliteTable, text } from 'drizzle-orm/sqlite-core'
import { stories } from './stories.ts'

/** 编辑锁: who is at work on a story. It warns colleagues and refuses nobody's words. */
export const storyLocks = sqliteTable('story_locks', {
  storyId: integer('story_id')
    .primaryKey()
    .references(() => stories.id),
  holderId: text('holder_id').notNull(),
  holderName: text('holder_name').notNull(),
  /** The window in which they work, by the name that it gave itself. */
  window: text().notNull(),
  /** When they began, ms UTC. */
  since: integer().notNull(),
  /** When their window last said that it is open, ms UTC. */
  seenAt: integer('seen_at').notNull(),
})

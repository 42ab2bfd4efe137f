import { integer, sqliteTable } from 'drizzle-orm/sqlite-core'

/**
 * Stories that changed and that the desk's index has not taken in yet. Triggers on `stories` write it, so
 * that no verb can forget; a verb that takes its story in itself empties it in the same transaction,
 * the rest (a source withdrawn with thousands of stories, an update) is the scheduler's.
 */
export const deskIndexDue = sqliteTable('desk_index_due', {
  storyId: integer('story_id').primaryKey(),
})

import { integer, primaryKey, sqliteTable, text } from 'drizzle-orm/sqlite-core'
import { stories } from './stories.ts'

/** Whose words went into a story's working text, or who kept it as a revision: they review none of it. */
export const storyAuthors = sqliteTable(
  'story_authors',
  {
    storyId: integer('story_id')
      .notNull()
      .references(() => stories.id),
    personId: text('person_id').notNull(),
    /** When they first did, ms UTC. */
    since: integer().notNull(),
  },
  (table) => [primaryKey({ columns: [table.storyId, table.personId] })],
)

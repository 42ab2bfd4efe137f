import { integer, sqliteTable, text, uniqueIndex } from 'drizzle-orm/sqlite-core'
import { revisions } from './revisions.ts'
import { stories } from './stories.ts'

/** 三校: a proof by hand of one text, with how many errors it found. Append-only; 1, 2, 3 in order. */
export const proofs = sqliteTable(
  'proofs',
  {
    id: integer().primaryKey({ autoIncrement: true }),
    storyId: integer('story_id')
      .notNull()
      .references(() => stories.id),
    round: integer().notNull(),
    revisionId: integer('revision_id')
      .notNull()
      .references(() => revisions.id),
    /** Proofs stand for the text: sent in again unchanged, it keeps them. */
    contentHash: text('content_hash').notNull(),
    /** 一校 1, 二校 2, 三校 3. */
    number: integer().notNull(),
    /** How many errors this proof found. */
    errors: integer().notNull(),
    note: text().notNull(),
    personId: text('person_id').notNull(),
    personName: text('person_name').notNull(),
    /** ms UTC. */
    at: integer().notNull(),
  },
  (table) => [uniqueIndex('proofs_by_text').on(table.storyId, table.contentHash, table.number)],
)

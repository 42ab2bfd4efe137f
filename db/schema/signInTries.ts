import { index, integer, sqliteTable, text } from 'drizzle-orm/sqlite-core'

/** Failed tries to sign in, counted by account, by address and by both; see newsroom/signIn/throttle.ts. */
export const signInTries = sqliteTable(
  'sign_in_tries',
  {
    /** A keyed hash of what is counted: people type passwords into the wrong field. */
    key: text().primaryKey(),
    failures: integer().notNull(),
    /** No further try before, ms UTC. */
    waitUntil: integer('wait_until').notNull(),
    /** When the row may go, ms UTC. */
    forgetAt: integer('forget_at').notNull(),
  },
  (table) => [index('sign_in_tries_by_end').on(table.forgetAt)],
)

import { index, integer, sqliteTable, text } from 'drizzle-orm/sqlite-core'
import { people } from './people.ts'

/** A one-time link with which a person sets their password: the first, or anew. */
export const invitations = sqliteTable(
  'invitations',
  {
    /** SHA-256 (hex) of the token in the link; the token itself is kept nowhere. */
    tokenHash: text('token_hash').primaryKey(),
    personId: text('person_id')
      .notNull()
      .references(() => people.id, { onDelete: 'cascade' }),
    kind: text({ enum: ['invitation', 'reset'] }).notNull(),
    /** ms UTC. */
    madeAt: integer('made_at').notNull(),
    expiresAt: integer('expires_at').notNull(),
    /** When it was used, or made void by a later one; null while it is good. ms UTC. */
    closedAt: integer('closed_at'),
  },
  (table) => [index('invitations_by_person').on(table.personId)],
)

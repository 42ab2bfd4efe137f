import { index, integer, sqliteTable, text } from 'drizzle-orm/sqlite-core'
import { people } from './people.ts'

/** A browser that is signed in at the desk. Its row goes when it signs out or is ended by somebody. */
export const sessions = sqliteTable(
  'sessions',
  {
    id: text().primaryKey(),
    /** Half of what the cookie holds; the other half is its signature under the site's secret. */
    token: text().notNull().unique(),
    userId: text('user_id')
      .notNull()
      .references(() => people.id, { onDelete: 'cascade' }),
    /** Moves on while the person works. */
    expiresAt: integer('expires_at', { mode: 'timestamp_ms' }).notNull(),
    ipAddress: text('ip_address'),
    userAgent: text('user_agent'),
    createdAt: integer('created_at', { mode: 'timestamp_ms' }).notNull(),
    updatedAt: integer('updated_at', { mode: 'timestamp_ms' }).notNull(),
  },
  (table) => [
    index('sessions_by_person').on(table.userId),
    index('sessions_by_end').on(table.expiresAt),
  ],
)

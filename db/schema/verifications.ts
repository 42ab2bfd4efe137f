import { index, integer, sqliteTable, text } from 'drizzle-orm/sqlite-core'

/** A ceremony under way: the second step of a sign-in, a passkey's challenge. Gone when it ends. */
export const verifications = sqliteTable(
  'verifications',
  {
    id: text().primaryKey(),
    identifier: text().notNull(),
    value: text().notNull(),
    expiresAt: integer('expires_at', { mode: 'timestamp_ms' }).notNull(),
    createdAt: integer('created_at', { mode: 'timestamp_ms' }).notNull(),
    updatedAt: integer('updated_at', { mode: 'timestamp_ms' }).notNull(),
  },
  (table) => [
    index('verifications_by_name').on(table.identifier),
    index('verifications_by_end').on(table.expiresAt),
  ],
)

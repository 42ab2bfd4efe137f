import { index, integer, sqliteTable, text } from 'drizzle-orm/sqlite-core'
import { people } from './people.ts'

/** 通行密钥: a public key whose private half never leaves the person's device (WebAuthn). */
export const passkeys = sqliteTable(
  'passkeys',
  {
    id: text().primaryKey(),
    /** What the person calls it: 办公室电脑. */
    name: text(),
    userId: text('user_id')
      .notNull()
      .references(() => people.id, { onDelete: 'cascade' }),
    credentialID: text('credential_id').notNull(),
    publicKey: text('public_key').notNull(),
    counter: integer().notNull(),
    deviceType: text('device_type').notNull(),
    backedUp: integer('backed_up', { mode: 'boolean' }).notNull(),
    transports: text(),
    aaguid: text(),
    createdAt: integer('created_at', { mode: 'timestamp_ms' }),
  },
  (table) => [
    index('passkeys_by_person').on(table.userId),
    index('passkeys_by_credential').on(table.credentialID),
  ],
)

import { index, integer, sqliteTable, text } from 'drizzle-orm/sqlite-core'
import { people } from './people.ts'

/** A person's authenticator app (TOTP, RFC 6238) and recovery codes, encrypted under the site's secret. */
export const secondFactors = sqliteTable(
  'second_factors',
  {
    id: text().primaryKey(),
    userId: text('user_id')
      .notNull()
      .references(() => people.id, { onDelete: 'cascade' }),
    secret: text().notNull(),
    backupCodes: text('backup_codes').notNull(),
    /** False until the first code was right. */
    verified: integer({ mode: 'boolean' }),
    failedVerificationCount: integer('failed_verification_count'),
    lockedUntil: integer('locked_until', { mode: 'timestamp_ms' }),
  },
  (table) => [
    index('second_factors_by_person').on(table.userId),
    index('second_factors_by_secret').on(table.secret),
  ],
)

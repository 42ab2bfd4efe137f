import { integer, sqliteTable, text } from 'drizzle-orm/sqlite-core'
import { roles } from '#newsroom/people/actor.ts'

/** 人员: who may sign in at the desk. Disabled rather than deleted, so that bylines and log keep theirs. */
export const people = sqliteTable('people', {
  id: text().primaryKey(),
  /** Lower-case letters, digits, `-`, `_` and `.`; what is typed to sign in. */
  username: text().notNull().unique(),
  /** The name that colleagues and the log read: 沈雪. */
  name: text().notNull(),
  role: text({ enum: roles }).notNull(),
  /** May not sign in; all sessions ended when it was set. */
  isDisabled: integer('is_disabled', { mode: 'boolean' }).notNull().default(false),
  /** The password is one that an administrator knows: nothing works before it is changed. */
  mustChangePassword: integer('must_change_password', { mode: 'boolean' }).notNull().default(false),
  /** An account of the demo newsroom; refused on a site in production. */
  isDemo: integer('is_demo', { mode: 'boolean' }).notNull().default(false),
  /** When they first set a password, ms UTC; null while the invitation is open. */
  joinedAt: integer('joined_at'),
  twoFactorEnabled: integer('two_factor_enabled', { mode: 'boolean' }).notNull().default(false),
  /** Better Auth wants an address; this site sends no mail, so it is `username@desk.invalid`. */
  email: text().notNull().unique(),
  emailVerified: integer('email_verified', { mode: 'boolean' }).notNull().default(false),
  image: text(),
  createdAt: integer('created_at', { mode: 'timestamp_ms' }).notNull(),
  updatedAt: integer('updated_at', { mode: 'timestamp_ms' }).notNull(),
})

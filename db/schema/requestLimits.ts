import { integer, sqliteTable, text } from 'drizzle-orm/sqlite-core'

/** How many requests an address made to an end point of signing in, in the running minute. */
export const requestLimits = sqliteTable('request_limits', {
  id: text().primaryKey(),
  key: text().notNull().unique(),
  count: integer().notNull(),
  /** ms UTC. */
  lastRequest: integer('last_request').notNull(),
})

import Database from 'better-sqlite3'
import { drizzle } from 'drizzle-orm/better-sqlite3'
import * as schema from './schema.ts'

export type Store = ReturnType<typeof drizzle<typeof schema>>

/**
 * How long SQLite itself may wait for a lock, in ms. The wait blocks the event loop, so it is short;
 * `transact` waits longer, asynchronously.
 */
const busyTimeout = 20

/** The writer's connection. Only `transact` and the start of the store may hold one. */
export function connectWriter(file: string): Database.Database {
  const connection = new Database(file, { timeout: busyTimeout })
  try {
    connection.pragma('journal_mode = WAL')
    connection.pragma('synchronous = FULL')
    connection.pragma('foreign_keys = ON')
    return connection
  } catch (error) {
    connection.close()
    throw error
  }
}

/** A connection that cannot write, whatever the code on it asks. */
export function connectReader(file: string): Database.Database {
  const connection = new Database(file, { readonly: true, timeout: busyTimeout })
  connection.pragma('query_only = ON')
  return connection
}

export const withSchema = (connection: Database.Database): Store =>
  drizzle({ client: connection, schema })

import { readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import type Database from 'better-sqlite3'
import { migrate } from 'drizzle-orm/better-sqlite3/migrator'
import { connectReader, withSchema } from './connect.ts'

const folder = fileURLToPath(new URL('migrations', import.meta.url))

export type KnownMigration = { tag: string; when: number }

/** The migrations of this version of the program, oldest first. */
export function knownMigrations(): KnownMigration[] {
  const journal = JSON.parse(readFileSync(`${folder}/meta/_journal.json`, 'utf8')) as {
    entries: KnownMigration[]
  }
  return journal.entries.map(({ tag, when }) => ({ tag, when }))
}

/** The times (`when`) of the migrations that a store has had. Empty for a new file. */
export function appliedMigrations(connection: Database.Database): number[] {
  const hasTable = connection
    .prepare("SELECT 1 FROM sqlite_schema WHERE name = '__drizzle_migrations'")
    .get()
  if (!hasTable) return []
  return connection.prepare('SELECT created_at FROM __drizzle_migrations').pluck().all().map(Number)
}

/** Whether the store has had exactly the migrations of this version, read from the file anew. */
export function isUpToDate(file: string): boolean {
  const connection = connectReader(file)
  try {
    const applied = new Set(appliedMigrations(connection))
    const known = knownMigrations()
    return known.length === applied.size && known.every(({ when }) => applied.has(when))
  } finally {
    connection.close()
  }
}

/** Applies all pending migrations in one transaction. */
export function migrateStore(connection: Database.Database): void {
  migrate(withSchema(connection), { migrationsFolder: folder })
}

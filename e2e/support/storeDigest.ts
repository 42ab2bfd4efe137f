import { createHash } from 'node:crypto'
import { join } from 'node:path'
import Database from 'better-sqlite3'
import type { RunningServer } from './server.ts'

/** Tables that move by themselves while people are signed in and read. */
const moving = [
  'sessions',
  'request_limits',
  'sign_in_tries',
  'reads',
  'most_read',
  'edition',
  'redirect_hits',
]
/** The desk's own index takes in what is due afterwards, and both full texts are merged in the background. */
const isIndex = (name: string) =>
  /^(?:search|desk)_words/.test(name) || ['desk_index_due', 'desk_entries'].includes(name)

/** A hash over everything that the store of a server holds: equal before and after what changes nothing. */
export function storeDigest({ dataDir }: RunningServer): string {
  const store = new Database(join(dataDir, 'bcxw.sqlite'), { readonly: true })
  try {
    const tables = store
      .prepare("SELECT name FROM sqlite_schema WHERE type = 'table' ORDER BY name")
      .pluck()
      .all() as string[]
    const hash = createHash('sha256')
    for (const table of tables.filter((name) => !moving.includes(name) && !isIndex(name)))
      hash.update(table).update(JSON.stringify(store.prepare(`SELECT * FROM "${table}"`).all()))
    return hash.digest('hex')
  } finally {
    store.close()
  }
}

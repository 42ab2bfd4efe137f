import { readdirSync } from 'node:fs'
import { getTableColumns, getTableName, is } from 'drizzle-orm'
import { getTableConfig, SQLiteTable } from 'drizzle-orm/sqlite-core'
import { describe, expect, test } from 'vitest'
import { appliedMigrations, knownMigrations } from './migrate.ts'
import * as schema from './schema.ts'
import { looking, useStore } from './testing.ts'

const { file } = useStore()
const known = knownMigrations()
const tables = Object.values(schema).flatMap((value) => (is(value, SQLiteTable) ? [value] : []))

const namesOf = (sql: string, ...given: unknown[]) =>
  looking(
    file,
    (connection) =>
      connection
        .prepare(sql)
        .pluck()
        .all(...given) as string[],
  )

test('Migrations of two branches never hide one another: their times rise strictly', () => {
  const times = known.map(({ when }) => when)
  expect(times).toEqual([...new Set(times)].sort((a, b) => a - b))
})

test('Every file of migrations is in the journal, and every entry has its file', () => {
  const files = readdirSync(new URL('migrations/', import.meta.url))
  const tags = files.filter((name) => name.endsWith('.sql')).map((name) => name.slice(0, -4))
  expect(tags.sort()).toEqual(known.map(({ tag }) => tag).sort())
})

test('Every known migration is applied once after a start', () => {
  expect(looking(file, appliedMigrations)).toEqual(known.map(({ when }) => when))
})

test('The store has exactly the tables of the schema', () => {
  const sql =
    "SELECT name FROM sqlite_schema WHERE type = 'table' AND name NOT GLOB 'sqlite_*' AND name NOT GLOB '__*'"
  const fullText = namesOf(sql).filter((name) => /^(?:search|desk)_words/.test(name))
  expect(fullText).toEqual(expect.arrayContaining(['search_words', 'desk_words']))
  expect(namesOf(sql).sort()).toEqual([...tables.map(getTableName), ...fullText].sort())
})

describe.each(tables.map((table) => [getTableName(table), table] as const))(
  'The table %s',
  (name, table) => {
    test('has the columns of the schema, in kind and order', () => {
      const stored = looking(file, (connection) =>
        connection.prepare('SELECT name, lower(type) AS type FROM pragma_table_info(?)').all(name),
      )
      const columns = Object.values(getTableColumns(table))
      const wanted = columns.map((column) => ({ name: column.name, type: column.getSQLType() }))
      expect(stored).toEqual(wanted)
    })
    test('has the indexes of the schema', () => {
      const sql = "SELECT name FROM pragma_index_list(?) WHERE origin = 'c'"
      const unique = Object.values(getTableColumns(table)).filter((column) => column.isUnique)
      const wanted = getTableConfig(table).indexes.map((index) => index.config.name)
      const all = [...wanted, ...unique.map((column) => column.uniqueName ?? '')]
      expect(namesOf(sql, name).sort()).toEqual(all.sort())
    })
  },
)

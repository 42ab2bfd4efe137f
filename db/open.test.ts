import { existsSync, mkdirSync, readdirSync, writeFileSync } from 'node:fs'
import { cp, mkdtemp } from 'node:fs/promises'
import { join } from 'node:path'
import Database from 'better-sqlite3'
import { drizzle } from 'drizzle-orm/better-sqlite3'
import { migrate } from 'drizzle-orm/better-sqlite3/migrator'
import { expect, test } from 'vitest'
import { storeFile } from './location.ts'
import { knownMigrations } from './migrate.ts'
import { hasStore, openStore } from './open.ts'
import { everything, holdLock, inOtherProcess, looking, useFolder } from './testing.ts'

const folder = useFolder()
const newFolder = () => mkdtemp(join(folder, 'store-'))
const migrations = new URL('migrations/', import.meta.url)
const tags = knownMigrations().map(({ tag }) => tag)

/** A store as the first version of the program left it, with one channel in it. */
async function oldStore(): Promise<string> {
  const at = await newFolder()
  const [first] = knownMigrations()
  if (!first) throw new Error('there is no migration')
  const early = join(at, 'early')
  mkdirSync(join(early, 'meta'), { recursive: true })
  await cp(new URL(`${first.tag}.sql`, migrations), join(early, `${first.tag}.sql`))
  const entry = { idx: 0, version: '6', breakpoints: true, ...first }
  const journal = { version: '7', dialect: 'sqlite', entries: [entry] }
  writeFileSync(join(early, 'meta', '_journal.json'), JSON.stringify(journal))
  const connection = new Database(storeFile(at))
  migrate(drizzle({ client: connection }), { migrationsFolder: early })
  connection.exec(
    "INSERT INTO channels VALUES (1, 'bcxw', '冰城', '冰城新闻', '本地新闻', 'bingcheng', 1)",
  )
  connection.close()
  return at
}

test('An operator’s first start makes folder and file and applies every migration', async () => {
  const at = join(await newFolder(), 'deep', 'data')
  const opened = await openStore(at)
  expect(opened).toEqual({ file: storeFile(at), isNew: true, migrated: tags, copy: null })
  expect(readdirSync(at)).toEqual(['bcxw.sqlite'])
  expect(everything(opened.file)['edition']).toEqual([{ id: 1, number: 1 }])
})

test('Whether a folder has a store is answered without making one', async () => {
  const at = await newFolder()
  expect(await hasStore(at)).toBe(false)
  expect(await hasStore(join(at, 'deeper'))).toBe(false)
  expect(readdirSync(at)).toEqual([])
  await openStore(at)
  expect(await hasStore(at)).toBe(true)
})

test('The second start changes nothing and makes no copy', async () => {
  const at = await newFolder()
  const { file } = await openStore(at)
  const before = everything(file)
  expect(await openStore(at)).toEqual({ file, isNew: false, migrated: [], copy: null })
  expect(everything(file)).toEqual(before)
  expect(existsSync(join(at, 'copies'))).toBe(false)
})

test('An empty file in the place of the store is filled like a missing one', async () => {
  const at = await newFolder()
  writeFileSync(storeFile(at), '')
  expect(await openStore(at)).toMatchObject({ isNew: true, migrated: tags, copy: null })
})

test('A start that was cut short before the first migration is made good by the next', async () => {
  const at = await newFolder()
  const connection = new Database(storeFile(at))
  connection.exec('CREATE TABLE __drizzle_migrations (id, hash, created_at)')
  connection.close()
  expect(await openStore(at)).toMatchObject({ migrated: tags })
})

test('Before an older store is migrated, a whole copy of it is made with the old schema', async () => {
  const at = await oldStore()
  const before = everything(storeFile(at))
  const { copy, migrated, isNew, file } = await openStore(at)
  expect({ migrated, isNew }).toEqual({ migrated: tags.slice(1), isNew: false })
  if (!copy) throw new Error('no copy was made')
  expect(readdirSync(join(at, 'copies'))).toEqual([copy.split('/').at(-1)])
  expect(copy).toMatch(/copies\/\d{4}-\d\d-\d\dT\d\d-\d\d-\d\d\.\d{3}Z\.sqlite$/)
  expect(everything(copy)).toEqual(before)
  looking(copy, (connection) => {
    expect(connection.pragma('integrity_check', { simple: true })).toBe('ok')
    const triggers = connection.prepare("SELECT name FROM sqlite_schema WHERE type = 'trigger'")
    expect(triggers.all()).toEqual([])
  })
  expect(everything(file)['channels']).toMatchObject(before['channels'] ?? [])
})

test('A copy put in the place of the store is opened and brought up to date again', async () => {
  const at = await oldStore()
  const { copy } = await openStore(at)
  const restored = await newFolder()
  await cp(copy ?? '', storeFile(restored))
  const { file, migrated } = await openStore(restored)
  expect(migrated).toEqual(tags.slice(1))
  expect(everything(file)['channels']).toHaveLength(1)
})

test('A store that another process is writing to opens all the same', async () => {
  const at = await newFolder()
  const { file } = await openStore(at)
  const lock = await holdLock(file)
  expect(await openStore(at)).toMatchObject({ isNew: false, migrated: [] })
  await lock.release()
})

test('What a process wrote before it was killed is there after the next start', async () => {
  const at = await newFolder()
  const { file } = await openStore(at)
  const killed = inOtherProcess(
    `process.env.DATA_DIR = process.argv[1]
    const { transact } = await import('#db/transact.ts')
    const { sources } = await import('#db/schema.ts')
    await transact((tx) => tx.insert(sources).values({ name: '本报', class: 'paper' }))
    process.kill(process.pid, 'SIGKILL')`,
    at,
  )
  await expect(killed).rejects.toThrow('the other process ended with null')
  expect(await openStore(at)).toMatchObject({ isNew: false })
  expect(everything(file)['sources']).toEqual([
    expect.objectContaining({ id: 1, name: '本报', class: 'paper' }),
  ])
})

import { mkdir, open, readdir, rename, stat } from 'node:fs/promises'
import { basename, join } from 'node:path'
import type Database from 'better-sqlite3'
import { connectReader, connectWriter } from './connect.ts'
import { dataFolder, storeFile } from './location.ts'
import { appliedMigrations, type KnownMigration, knownMigrations, migrateStore } from './migrate.ts'
import { StoreFault } from './storeFault.ts'

export type Opened = { file: string; isNew: boolean; migrated: string[]; copy: string | null }

/**
 * Makes the store ready before anything else uses it: the folder, the file, a check of its pages,
 * and the migrations, with a copy of the file before them. Throws StoreFault or the error of SQLite
 * or of the file system (see `sentenceFor`); then nothing was changed.
 */
export async function openStore(folder = dataFolder()): Promise<Opened> {
  const file = storeFile(folder)
  await mkdir(folder, { recursive: true })
  const isNew = (await sizeOf(file)) === 0
  if (isNew) await refuseLostStore(folder, file)
  else await refuseUnwritable(file)
  const pending = isNew ? knownMigrations() : examine(file, await sizeOf(file))
  const connection = connectWriter(file)
  try {
    const copy = pending.length > 0 && !isNew ? await copyStore(connection, folder) : null
    if (pending.length > 0) bringUpToDate(connection, file)
    return { file, isNew, migrated: pending.map(({ tag }) => tag), copy }
  } finally {
    connection.close()
  }
}

/**
 * Whether a folder has a store. Throws StoreFault where it had one and lost it: planting a new one
 * would hide the loss.
 */
export async function hasStore(folder = dataFolder()): Promise<boolean> {
  const file = storeFile(folder)
  if ((await sizeOf(file)) > 0) return true
  await refuseLostStore(folder, file)
  return false
}

/** Throws where it is a folder, or this user may not write to it: clearer than SQLite's own error. */
const refuseUnwritable = async (file: string): Promise<void> => (await open(file, 'r+')).close()

/**
 * A folder that holds copies or a write-ahead log but no store (or an empty file in its place) had
 * one once: starting empty would hide the loss, and SQLite would throw the log away.
 */
async function refuseLostStore(folder: string, file: string): Promise<void> {
  if ((await sizeOf(`${file}-wal`)) > 0)
    throw new StoreFault(
      `数据库文件不见了：${file}\n它的日志 ${basename(file)}-wal 还在，里面可能有没写回的稿件。` +
        '请把数据库文件放回原处再启动；若要从头开始，请先移走这份日志。',
    )
  const copies = (await namesIn(join(folder, 'copies'))).filter((name) => name.endsWith('.sqlite'))
  if (copies.length === 0) return
  throw new StoreFault(
    `数据库文件不见了：${file}\n文件夹里还有它的副本 copies/${copies.sort().at(-1)}。` +
      '请把副本复制回原处再启动；若要从头开始，请先移走 copies 文件夹。',
  )
}

/**
 * Bytes of the largest store whose pages are all read at a start: half a second. A start must not grow
 * with the archive (7 GB, a million stories: 10 s from memory, minutes from a cold disk); SQLite finds
 * a damaged page of a larger one when it reads it.
 */
const largestChecked = 256 * 1024 ** 2

/** What is pending in a store that is sound and ours. Reads only: a refused file stays as it is. */
function examine(file: string, size: number): KnownMigration[] {
  const connection = connectReader(file)
  try {
    if (size <= largestChecked) checkPages(connection, file)
    refuseForeign(connection, file)
    return pendingMigrations(connection, file)
  } finally {
    connection.close()
  }
}

function checkPages(connection: Database.Database, file: string): void {
  const answer = connection.pragma('quick_check(1)', { simple: true })
  if (answer !== 'ok')
    throw new StoreFault(
      `数据库没有通过完整性检查（${answer}）：${file}\n请把它移走，从 copies 文件夹或备份恢复一份，再启动。`,
    )
}

/**
 * A sound database with tables, but not one that this program has ever migrated. The migrator's own
 * table is none: it stands alone where the first migration was cut short.
 */
function refuseForeign(connection: Database.Database, file: string): void {
  const table = connection.prepare(
    "SELECT 1 FROM sqlite_schema WHERE type = 'table' AND name <> '__drizzle_migrations'",
  )
  if (!table.get() || appliedMigrations(connection).length > 0) return
  throw new StoreFault(
    `这是别的程序的数据库，不是本站的：${file}\n请检查 DATA_DIR 是否指向了别的文件夹，再启动。`,
  )
}

function pendingMigrations(connection: Database.Database, file: string): KnownMigration[] {
  const known = knownMigrations()
  const applied = appliedMigrations(connection)
  const unknown = applied.find((at) => !known.some(({ when }) => when === at))
  if (unknown !== undefined)
    throw new StoreFault(
      `数据库来自更新的版本，这个程序不认识它的结构：${file}\n请用更新的程序启动，或从更新之前的副本恢复。`,
    )
  return known.filter(({ when }) => !applied.includes(when))
}

/** Migrates, and makes sure: drizzle passes over a migration that is older than the newest applied. */
function bringUpToDate(connection: Database.Database, file: string): void {
  migrateStore(connection)
  const [left] = pendingMigrations(connection, file)
  if (left) throw new Error(`migration ${left.tag} is older than one that ${file} already has`)
}

/**
 * A consistent copy made by SQLite itself, `copies/2018-05-14T06-47-00.000Z.sqlite`. It gets this
 * name when it is whole, so that half a copy is never taken for one.
 */
async function copyStore(connection: Database.Database, folder: string): Promise<string> {
  const copies = join(folder, 'copies')
  await mkdir(copies, { recursive: true })
  const copy = join(copies, `${new Date().toISOString().replaceAll(':', '-')}.sqlite`)
  await connection.backup(`${copy}.part`)
  await rename(`${copy}.part`, copy)
  return copy
}

/** Bytes of a file, 0 where there is none. */
const sizeOf = (path: string): Promise<number> => stat(path).then(({ size }) => size, absent(0))

const namesIn = (folder: string): Promise<string[]> => readdir(folder).catch(absent([]))

/** For a path that is not there: `instead`. Any other error goes on. */
const absent =
  <Value>(instead: Value) =>
  (error: NodeJS.ErrnoException): Value => {
    if (error.code === 'ENOENT') return instead
    throw error
  }

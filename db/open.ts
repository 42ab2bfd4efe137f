import { constants } from 'node:fs'
import { access, mkdir, readdir, stat } from 'node:fs/promises'
import { join } from 'node:path'
import type Database from 'better-sqlite3'
import { connectWriter } from './connect.ts'
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
  const isNew = !(await isThere(file))
  if (isNew) await refuseLostStore(folder, file)
  else await access(file, constants.R_OK | constants.W_OK)
  const connection = connectWriter(file)
  try {
    check(connection, file)
    const pending = pendingMigrations(connection, file)
    const copy = pending.length > 0 && !isNew ? await copyStore(connection, folder) : null
    if (pending.length > 0) migrateStore(connection)
    return { file, isNew, migrated: pending.map(({ tag }) => tag), copy }
  } finally {
    connection.close()
  }
}

/** A folder that holds copies but no store had one once: starting empty would hide the loss. */
async function refuseLostStore(folder: string, file: string): Promise<void> {
  if (!(await isThere(join(folder, 'copies')))) return
  const copies = (await readdir(join(folder, 'copies'))).filter((name) => name.endsWith('.sqlite'))
  if (copies.length === 0) return
  throw new StoreFault(
    `数据库文件不见了：${file}\n文件夹里还有它的副本 copies/${copies.sort().at(-1)}。` +
      '请把副本复制回原处再启动；若要从头开始，请先移走 copies 文件夹。',
  )
}

function check(connection: Database.Database, file: string): void {
  const answer = connection.pragma('quick_check(1)', { simple: true })
  if (answer !== 'ok')
    throw new StoreFault(
      `数据库没有通过完整性检查（${answer}）：${file}\n请把它移走，从 copies 文件夹或备份恢复一份，再启动。`,
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

/** A consistent copy made by SQLite itself, `copies/2018-05-14T06-47-00.000Z.sqlite`. */
async function copyStore(connection: Database.Database, folder: string): Promise<string> {
  const copies = join(folder, 'copies')
  await mkdir(copies, { recursive: true })
  const copy = join(copies, `${new Date().toISOString().replaceAll(':', '-')}.sqlite`)
  await connection.backup(copy)
  return copy
}

const isThere = (path: string): Promise<boolean> =>
  stat(path).then(
    () => true,
    (error: NodeJS.ErrnoException) => {
      if (error.code === 'ENOENT') return false
      throw error
    },
  )

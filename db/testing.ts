import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtempSync } from 'node:fs'
import { rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { text } from 'node:stream/consumers'
import { fileURLToPath } from 'node:url'
import Database from 'better-sqlite3'
import { afterAll, beforeAll } from 'vitest'
import { closeReader } from './client.ts'
import { storeFile } from './location.ts'
import { openStore } from './open.ts'
import { closeWriter } from './transact.ts'

/** A temporary folder for the tests of one file, removed after them. */
export function useFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'bcxw-test-'))
  afterAll(() => rm(folder, { recursive: true, force: true }))
  return folder
}

/**
 * A fresh store for the tests of one file, made as at every start, and the file that it lives in.
 * Vitest gives each test file a process of its own, so the store's connections are its own too.
 */
export function useStore(folder = useFolder()): { folder: string; file: string } {
  process.env['DATA_DIR'] = folder
  beforeAll(async () => {
    await openStore()
  })
  afterAll(async () => {
    await closeWriter()
    closeReader()
  })
  return { folder, file: storeFile(folder) }
}

/** Every row of every table, by table: equal before and after what must change nothing. */
export function everything(file = storeFile()): Record<string, unknown[]> {
  return looking(file, (connection) => {
    const tables = connection
      .prepare("SELECT name FROM sqlite_schema WHERE type = 'table' ORDER BY name")
      .pluck()
      .all() as string[]
    return Object.fromEntries(
      tables.map((table) => [table, connection.prepare(`SELECT * FROM "${table}"`).all()]),
    )
  })
}

/** What `look` sees through a connection of its own, which cannot write and is closed after it. */
export function looking<Seen>(file: string, look: (connection: Database.Database) => Seen): Seen {
  const connection = new Database(file, { readonly: true })
  try {
    return look(connection)
  } finally {
    connection.close()
  }
}

/**
 * Counts the changes of a store, as SQLite does for a connection that makes none itself: the number is
 * the same as long as nothing was committed, however large the store is.
 */
export function useCommits(file: string): () => number {
  let connection: Database.Database | undefined
  afterAll(() => connection?.close())
  return () => {
    connection ??= new Database(file, { readonly: true })
    return connection.pragma('data_version', { simple: true }) as number
  }
}

/** A connection that goes past all verbs, for what the store itself refuses; closed after the tests. */
export function useStatements(file: string): () => Database.Database {
  let connection: Database.Database | undefined
  afterAll(() => connection?.close())
  return () => {
    connection ??= new Database(file)
    return connection
  }
}

/** Runs a module in a second process (`#db/…` can be imported). Answers what it printed. */
export async function inOtherProcess(code: string, ...args: string[]): Promise<string> {
  const child = startNode(code, args)
  const [printed, complaint, [exit]] = await Promise.all([
    text(child.stdout),
    text(child.stderr),
    once(child, 'exit') as Promise<[number | null]>,
  ])
  if (exit !== 0) throw new Error(`the other process ended with ${exit}: ${complaint}`)
  return printed
}

/** Runs a module in a second process, with `env` besides. Answers the signal that ended it, or its code. */
export async function endedBy(
  code: string,
  env: Record<string, string>,
): Promise<string | number | null> {
  const child = startNode(code, [], env)
  const complaint = text(child.stderr)
  const [exit, signal] = (await once(child, 'exit')) as [number | null, string | null]
  if (exit) throw new Error(`the other process ended with ${exit}: ${await complaint}`)
  return signal ?? exit
}

/** A second process that has begun to write and goes no further until it is told. */
export async function holdLock(
  file: string,
  begin: 'BEGIN IMMEDIATE' | 'BEGIN EXCLUSIVE' = 'BEGIN IMMEDIATE',
): Promise<{ release: () => Promise<void> }> {
  const code = `
    import Database from 'better-sqlite3'
    const connection = new Database(process.argv[1])
    connection.exec(process.argv[2])
    process.stdout.write('held')
    process.stdin.once('data', () => connection.exec('COMMIT') && process.exit())`
  const child = startNode(code, [file, begin])
  await once(child.stdout, 'data')
  return {
    release: async () => {
      child.stdin.write('go')
      await once(child, 'exit')
    },
  }
}

const root = fileURLToPath(new URL('..', import.meta.url))

const startNode = (code: string, args: string[], env: Record<string, string> = {}) =>
  spawn(process.execPath, ['--input-type=module', '--eval', code, ...args], {
    cwd: root,
    env: { ...process.env, ...env },
  })

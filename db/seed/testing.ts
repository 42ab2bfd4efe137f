import { existsSync } from 'node:fs'
import { copyFile, rename } from 'node:fs/promises'
import { join } from 'node:path'
import Database from 'better-sqlite3'
import { beforeAll, inject } from 'vitest'
import { storeFile } from '../location.ts'
import { useFolder, useStore } from '../testing.ts'
import { plantDemo } from './plant.ts'

/**
 * The demo newsroom in a store of its own for the tests of one file. It is planted through all its verbs
 * once in a run; the other files begin with a copy.
 */
export function useDemoStore(): { folder: string; file: string } {
  const kept = join(inject('plantedFolder'), 'bcxw.sqlite')
  const folder = useFolder()
  const isPlanted = existsSync(kept)
  if (isPlanted) beforeAll(() => copyFile(kept, storeFile(folder)))
  const store = useStore(folder)
  beforeAll(async () => {
    if (isPlanted) return
    await plantDemo()
    await keep(store.file, kept)
  }, 60_000)
  return store
}

/** Whole at once: another file may look for it meanwhile. */
async function keep(file: string, kept: string): Promise<void> {
  const draft = `${kept}.${process.pid}`
  const connection = new Database(file, { readonly: true })
  connection.prepare('VACUUM INTO ?').run(draft)
  connection.close()
  await rename(draft, kept)
}

import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { link, readdir, rm, stat } from 'node:fs/promises'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { storeFile } from '#db/location.ts'

/**
 * Plants the demo newsroom for a folder that has no store. It grows in a folder of this process's own,
 * in a process of its own, and gets the store's name when it is whole: a start that is killed meanwhile
 * leaves nothing half, and of two starts at once the first to end gives both their store. Answers how
 * many stories were filed, or null where it could not be planted; the reason has been said then.
 * `isAtWork`: with stories that are still at the desk, which go by the clock of the planting.
 */
export async function plantDemoStore(
  dataDir: string,
  { isAtWork = true }: { isAtWork?: boolean } = {},
): Promise<number | null> {
  await clearLeftBehind(dataDir)
  const folder = join(dataDir, `${prefix}${process.pid}`)
  try {
    const count = await plantIn(folder, isAtWork)
    if (count !== null) await giveName(storeFile(folder), storeFile(dataDir))
    return count
  } finally {
    await rm(folder, { recursive: true, force: true })
  }
}

const prefix = 'planting-'

/** Folders of starts that were killed: their names hold numbers of processes that are no more. */
async function clearLeftBehind(dataDir: string): Promise<void> {
  const names = await readdir(dataDir).catch(() => [])
  const left = names.filter((name) => name.startsWith(prefix) && !isAlive(name))
  await Promise.all(left.map((name) => rm(join(dataDir, name), { recursive: true, force: true })))
}

function isAlive(name: string): boolean {
  try {
    return process.kill(Number(name.slice(prefix.length)), 0)
  } catch {
    return false
  }
}

async function plantIn(folder: string, isAtWork: boolean): Promise<number | null> {
  await rm(folder, { recursive: true, force: true })
  const planter = spawn(
    process.execPath,
    [fileURLToPath(import.meta.resolve('#db/seed/main.ts')), ...(isAtWork ? [] : ['withoutWork'])],
    {
      env: { ...process.env, DATA_DIR: folder },
      stdio: ['ignore', 'pipe', 'inherit'],
    },
  )
  let printed = ''
  planter.stdout.on('data', (part: Buffer) => {
    printed += part.toString()
  })
  const [code] = (await once(planter, 'close')) as [number | null]
  if (code === null) console.error('没有启动。放入演示稿件时被中断，请再启动一次。')
  return code === 0 ? Number(printed) : null
}

/**
 * A link, not a renaming: it never takes the place of a store that another start has made. An empty
 * file in its place is none.
 */
async function giveName(file: string, name: string): Promise<void> {
  if ((await sizeOf(`${file}-wal`)) > 0)
    throw new Error(`${file} is not whole without its write-ahead log`)
  if ((await sizeOf(name)) === 0) await rm(name)
  await link(file, name).catch((error: NodeJS.ErrnoException) => {
    if (error.code !== 'EEXIST') throw error
  })
}

/** Bytes of a file, -1 where there is none. */
const sizeOf = (path: string): Promise<number> =>
  stat(path).then(
    ({ size }) => size,
    () => -1,
  )

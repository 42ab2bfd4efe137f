import { randomUUID } from 'node:crypto'
import { mkdir, open, readFile, rename, rm, stat, utimes } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { faceHash } from './characters.ts'

const dayMs = 86_400_000

/**
 * The faces' folder: `<aa>/<hash>.txt` has the characters, `<aa>/<hash>.woff2` the face.
 * Several processes may use it at once: a file appears whole or not at all, never changes, and
 * may be gone at any time (`sweep.ts`).
 */
export type FaceStore = {
  /** Puts the characters on disk if they are not there. Rejects (errno) where it cannot. */
  note(hash: string, characters: string): Promise<void>
  /** The characters noted; null where there are none, or not those of this hash. */
  charactersOf(hash: string): Promise<string | null>
  /** Path of the face, marked as used today; null where it is not made. */
  find(hash: string): Promise<string | null>
  /** Puts the face on disk and gives its path. Rejects (errno) where it cannot. */
  save(hash: string, woff2: Uint8Array): Promise<string>
}

/** `onWrite` is called for each file that is written, so that the sweep can be due. */
export function openStore(folder: string, onWrite: () => void): FaceStore {
  const pathOf = (hash: string, ending: 'txt' | 'woff2') =>
    join(folder, hash.slice(0, 2), `${hash}.${ending}`)

  async function write(path: string, data: string | Uint8Array) {
    await writeWhole(path, data)
    onWrite()
  }

  return {
    async note(hash, characters) {
      const path = pathOf(hash, 'txt')
      if (!(await use(path))) await write(path, characters)
    },
    async charactersOf(hash) {
      const characters = await readFile(pathOf(hash, 'txt'), 'utf8').catch(() => null)
      // Not so after a change of font or settings: that face would be another under this address.
      return characters !== null && faceHash(characters) === hash ? characters : null
    },
    async find(hash) {
      const path = pathOf(hash, 'woff2')
      return (await use(path)) ? path : null
    },
    async save(hash, woff2) {
      const path = pathOf(hash, 'woff2')
      await write(path, woff2)
      return path
    },
  }
}

/** Whether a file is there and has bytes. If so, dates it to now unless that was within a day. */
async function use(path: string): Promise<boolean> {
  const file = await stat(path).catch(() => null)
  if (!file?.isFile() || file.size === 0) return false
  const now = new Date()
  // On a read-only disk the date stays, and the file is as good.
  if (now.getTime() - file.mtimeMs >= dayMs) await utimes(path, now, now).catch(() => undefined)
  return true
}

/** Writes under a temporary name and renames, so that no process reads half a file. */
async function writeWhole(path: string, data: string | Uint8Array) {
  await makeFolder(dirname(path))
  const temporary = `${path}.${randomUUID()}.tmp`
  try {
    const file = await open(temporary, 'wx')
    try {
      await file.writeFile(data)
      // Else a power cut can leave the name without the bytes, to be served for a year.
      await file.datasync()
    } finally {
      await file.close()
    }
    await rename(temporary, path)
  } catch (error) {
    await rm(temporary, { force: true }).catch(() => undefined)
    throw error
  }
}

/** Makes a folder that may be there, and those above it where somebody removed them. */
async function makeFolder(path: string) {
  try {
    await mkdir(path)
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException
    if (code === 'EEXIST') return
    if (code !== 'ENOENT') throw error
    // Only now, because this says ENOENT of a read-only disk too.
    await mkdir(path, { recursive: true })
  }
}

import { readdir, rm, stat } from 'node:fs/promises'
import { join } from 'node:path'

/** A temporary file older than this was left by a process that ended while writing. */
const abandonedMs = 3_600_000

const folderName = /^[0-9a-f]{2}$/
const fileName = /^(?<hash>[0-9a-f]{16})\.(?:txt|woff2)(?<temporary>\.[0-9a-f-]{36}\.tmp)?$/

export type SweepBounds = {
  maxBytes: number
  maxFiles: number
}

/** The files of one hash, which go together. */
type Face = {
  hash: string
  paths: string[]
  bytes: number
  /** Milliseconds since 1970 of the latest use of one of them. */
  usedAt: number
}

/**
 * Removes the least recently used faces beyond the bounds, and gives their hashes. Files of other
 * names are left alone. Rejects (errno) where the folder cannot be read or a file not removed.
 */
export async function sweepFaces(folder: string, bounds: SweepBounds): Promise<string[]> {
  const faces = await listFaces(folder)
  faces.sort((a, b) => b.usedAt - a.usedAt)
  let bytes = 0
  let files = 0
  const firstSwept = faces.findIndex((face) => {
    bytes += face.bytes
    files += face.paths.length
    return bytes > bounds.maxBytes || files > bounds.maxFiles
  })
  const swept = firstSwept < 0 ? [] : faces.slice(firstSwept)
  for (const { paths } of swept) for (const path of paths) await rm(path, { force: true })
  return swept.map(({ hash }) => hash)
}

/** One file after another: a sweep may take seconds, requests need the file system meanwhile. */
async function listFaces(folder: string): Promise<Face[]> {
  const faces = new Map<string, Face>()
  for (const name of await readdir(folder)) {
    if (!folderName.test(name)) continue
    for (const file of await readdir(join(folder, name))) {
      const parts = fileName.exec(file)?.groups
      const path = join(folder, name, file)
      // null: another process swept it just now.
      const found = parts ? await stat(path).catch(() => null) : null
      if (!parts?.hash || found === null) continue
      if (parts.temporary) {
        if (Date.now() - found.mtimeMs > abandonedMs) await rm(path, { force: true })
        continue
      }
      const face = faces.get(parts.hash) ?? { hash: parts.hash, paths: [], bytes: 0, usedAt: 0 }
      face.paths.push(path)
      face.bytes += found.size
      face.usedAt = Math.max(face.usedAt, found.mtimeMs)
      faces.set(parts.hash, face)
    }
  }
  return [...faces.values()]
}

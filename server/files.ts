import { once } from 'node:events'
import { readdir } from 'node:fs/promises'
import type { IncomingMessage, ServerResponse } from 'node:http'
import { join, relative, sep } from 'node:path'
import send from 'send'

/** Folders whose files are served as they are, by the beginning of their addresses. */
export type Folder = {
  prefix: string
  root: string
  /** Whether a file's name changes with its content, so that a copy of it is good for ever. */
  isForever: boolean
}

export type Files = {
  /** Whether a path is the address of a file: `/brand/mark.svg`, `/_next/static/chunks/a.js`. */
  has(path: string): boolean
  /** Sends the file at a path. Rejects, with `status`, where it cannot; nothing is sent then. */
  send(path: string, request: IncomingMessage, response: ServerResponse): Promise<void>
}

/**
 * Lists the files of folders, once: no other path reaches the disk, whatever `..` stands in it.
 * Rejects (errno) where a folder cannot be read.
 */
export async function openFiles(folders: Folder[]): Promise<Files> {
  const places = new Map((await Promise.all(folders.map(addressesIn))).flat())
  return {
    has: (path) => places.has(path),
    async send(path, request, response) {
      const folder = places.get(path)
      if (!folder) throw new Error(`no file has the address ${path}`)
      const { root, prefix, isForever } = folder
      const maxAge = isForever ? '1y' : 0
      const options = {
        root,
        index: false,
        maxAge,
        immutable: isForever,
        dotfiles: 'allow',
      } as const
      const failed = Promise.withResolvers<never>()
      send(request, path.slice(prefix.length - 1), options)
        .on('error', failed.reject)
        .pipe(response)
      await Promise.race([once(response, 'close'), failed.promise])
    },
  }
}

/** `…/public/brand/mark.svg` → `/brand/mark.svg`, written as it stands in a request. */
async function addressesIn(folder: Folder): Promise<[string, Folder][]> {
  const entries = await readdir(folder.root, { recursive: true, withFileTypes: true })
  return entries
    .filter((entry) => entry.isFile())
    .map(({ parentPath, name }) => {
      const steps = relative(folder.root, join(parentPath, name)).split(sep)
      return [folder.prefix + steps.map(encodeURIComponent).join('/'), folder]
    })
}

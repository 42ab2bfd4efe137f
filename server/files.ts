import { once } from 'node:events'
import { readdir, readFile } from 'node:fs/promises'
import type { IncomingMessage, ServerResponse } from 'node:http'
import { join, relative, sep } from 'node:path'
import type { Readable } from 'node:stream'
import send from 'send'
import { type Encoding, encodingFor } from './cache/encoding.ts'
import { ownPolicy } from './print/policy.ts'

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
 * Lists the files of folders, once: no other path reaches the disk, whatever `..` stands in it. A file
 * beside which the build put packed forms (`a.js.br`, `a.js.gz`) goes out in the one that the client
 * takes; those have no address of their own. Rejects (errno) where a folder cannot be read.
 */
export async function openFiles(folders: Folder[]): Promise<Files> {
  const all = new Map((await Promise.all(folders.map(addressesIn))).flat())
  const isPacked = (path: string) =>
    all.has(path.replace(/\.(br|gz)$/, '')) && /\.(br|gz)$/.test(path)
  const places = new Map([...all].filter(([path]) => !isPacked(path)))
  const policies = await policiesOf(places)
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
      const policy = policies.get(path)
      if (policy) response.setHeader('Content-Security-Policy', policy)
      const form = all.has(`${path}.gz`) ? setForm(path, request, response) : ''
      const failed = Promise.withResolvers<never>()
      const sent = new AbortController()
      // An answer that waits behind another is not told of its connection's end: its file would stay open.
      const gone = once(request.socket, 'close', { signal: sent.signal }).catch(() => undefined)
      send(request, path.slice(prefix.length - 1) + form, options)
        .on('error', failed.reject)
        .on('stream', (file: Readable) => void gone.then(() => file.destroy()))
        .pipe(response)
      await Promise.race([once(response, 'close'), gone, failed.promise]).finally(() =>
        sent.abort(),
      )
    },
  }
}

const endings: Readonly<Record<Encoding, string>> = { br: '.br', gzip: '.gz', identity: '' }

/** Says in which form a packed file goes out; answers the ending of that form's name. */
function setForm(path: string, { headers }: IncomingMessage, response: ServerResponse): string {
  const encoding = encodingFor(headers['accept-encoding'])
  response.setHeader('Vary', 'Accept-Encoding')
  if (encoding === 'identity') return ''
  response.setHeader('Content-Encoding', encoding)
  response.setHeader(
    'Content-Type',
    `text/${path.endsWith('.css') ? 'css' : 'javascript'}; charset=utf-8`,
  )
  return endings[encoding]
}

/** What a worker of the desk lives by: it loads its own scripts from this site, and nothing else. */
const workerPolicy = "default-src 'none'; script-src 'self'"
const isWorker = (path: string): boolean =>
  /^\/_next\/static\/.*\/turbopack-worker-[^/]+\.js$/.test(path)

/**
 * Pictures of ours may be opened by themselves, and have style elements of their own then; a worker goes
 * by the policy that its script came with.
 */
async function policiesOf(places: Map<string, Folder>): Promise<Map<string, string>> {
  const workers = [...places.keys()].filter(isWorker)
  const pictures = [...places].filter(([path]) => path.endsWith('.svg'))
  const policies = pictures.map(async ([path, { root, prefix }]): Promise<[string, string]> => {
    const svg = await readFile(join(root, decodeURIComponent(path.slice(prefix.length))), 'utf8')
    return [path, ownPolicy(svg)]
  })
  const ofWorkers = workers.map((path): [string, string] => [path, workerPolicy])
  return new Map([...ofWorkers, ...(await Promise.all(policies))])
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

import { mkdir } from 'node:fs/promises'
import { LRUCache } from 'lru-cache'
import { openJobThread } from '../jobThread.ts'
import { faceHash, headlineCharacters, isFaceHash } from './characters.ts'
import { type FacesLog, openComplaints } from './complaints.ts'
import { openMaker } from './maker.ts'
import { openStore } from './store.ts'
import { sweepFaces } from './sweep.ts'
import { within } from './within.ts'

/**
 * Faces of the headlines: for each set of characters a WOFF2 of Noto Serif SC Black that has
 * just these, made once and kept on disk under its hash. Nothing here throws or rejects: where
 * there is no face, the page is set in the reader's own serif.
 */
export type Faces = {
  /**
   * Notes the characters of a page's headlines. Resolves to the hash of their face's address once
   * any process on the folder can make it; null where there are none, more than 1,200 distinct
   * ones, or the folder cannot be written: the page then goes without a face.
   */
  note(text: string): Promise<string | null>
  /** Starts making a noted face if it is not on disk; does nothing where 64 jobs wait. */
  warm(hash: string): void
  /**
   * Path of the WOFF2, made if need be; null where the hash is not one, was never noted or was
   * swept, where making failed within the last minute, took longer than `timeoutMs`, or 64
   * readers' jobs wait. A sweep may remove the file at any time: ENOENT on opening means null.
   */
  file(hash: string): Promise<string | null>
  /** Ends the thread and a running sweep; everything answers null from now on. */
  close(): Promise<void>
}

export type FacesOptions = {
  folder: string
  /** Bytes of all files together; 256 MB where absent. */
  maxBytes?: number
  maxFiles?: number
  /** Milliseconds for which `file` waits. */
  timeoutMs?: number
  log?: FacesLog
  /** The thread's file; tests give one that crashes. */
  worker?: URL
}

const maxWaiting = 64
/** Files written, of either kind, between two sweeps: also pages whose face nobody asks for. */
const writesBetweenSweeps = 200
const minuteMs = 60_000
const dayMs = 86_400_000

/** Opens the faces of a folder, which is made if need be, and starts a sweep. Never rejects. */
export async function openFaces(options: FacesOptions): Promise<Faces> {
  const { folder, maxBytes = 256 * 1024 ** 2, maxFiles = 20_000, timeoutMs = 5_000, log } = options
  const complain = openComplaints(log)
  const worker = options.worker ?? new URL('./worker.ts', import.meta.url)
  const cutter = openJobThread({
    name: 'faces',
    worker,
    maxWaiting,
    jobMs: minuteMs / 2,
    idleMs: minuteMs,
  })
  const store = openStore(folder, () => {
    writes += 1
    if (writes >= writesBetweenSweeps) sweep()
  })
  // Forgotten after a day, so that what is used every day is dated anew and outlives the sweep.
  const noted = new LRUCache<string, Promise<string | null>>({ max: 5_000, ttl: dayMs })
  const onMissing = (hash: string) => void noted.delete(hash)
  const maker = openMaker({ store, cutter, complain, maxAhead: maxWaiting, onMissing })
  let writes = 0
  let sweeping: Promise<void> | null = null
  let isClosed = false

  function sweep() {
    writes = 0
    sweeping ??= sweepFaces(folder, { maxBytes, maxFiles })
      .then((hashes) => {
        for (const hash of hashes) {
          noted.delete(hash)
          maker.forget(hash)
        }
      })
      .catch((error) => complain(error, 'The faces cannot be swept', { folder }))
      .finally(() => {
        sweeping = null
      })
  }

  await mkdir(folder, { recursive: true }).then(sweep, (error) =>
    complain(error, 'The folder of the faces cannot be made', { folder }),
  )

  return {
    async note(text) {
      const characters = isClosed ? null : headlineCharacters(text)
      if (characters === null) return null
      const hash = faceHash(characters)
      const known = noted.get(hash)
      if (known) return known
      const noting = store.note(hash, characters).then(
        () => hash,
        (error) => {
          noted.delete(hash)
          complain(error, 'A face cannot be noted', { folder, hash })
          return null
        },
      )
      noted.set(hash, noting)
      return noting
    },
    warm(hash) {
      if (!isClosed && isFaceHash(hash)) maker.makeAhead(hash)
    },
    async file(hash) {
      return isClosed || !isFaceHash(hash) ? null : within(timeoutMs, maker.pathOf(hash))
    },
    async close() {
      isClosed = true
      await cutter.close()
      await maker.idle()
      await sweeping
    },
  }
}

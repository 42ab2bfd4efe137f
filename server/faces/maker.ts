import { LRUCache } from 'lru-cache'
import type { Job, JobThread } from '../jobThread.ts'
import type { Complain } from './complaints.ts'
import type { FaceStore } from './store.ts'

const minuteMs = 60_000
const dayMs = 86_400_000

/** Makes the faces of noted hashes, each once however many ask for it at a time. Never rejects. */
export type Maker = {
  /** Starts making a face unless it is known to be made, or `maxAhead` are being made. */
  makeAhead(hash: string): void
  /**
   * Path of a face, made before those made ahead; null where its characters are not on disk, the
   * cutting thread has no place, or making failed now or within the last minute.
   */
  pathOf(hash: string): Promise<string | null>
  /** Forgets that a face was made. */
  forget(hash: string): void
  /** Resolves once nothing is being made. */
  idle(): Promise<void>
}

export type MakerOptions = {
  store: FaceStore
  /** Takes characters, answers their WOFF2. */
  cutter: JobThread
  complain: Complain
  maxAhead: number
  /** Called with a hash whose characters are not on disk. */
  onMissing(hash: string): void
}

type Making = { job: Job; path: Promise<string | null> }

export function openMaker({ store, cutter, complain, maxAhead, onMissing }: MakerOptions): Maker {
  const made = new LRUCache<string, true>({ max: 5_000, ttl: dayMs })
  const failed = new LRUCache<string, true>({ max: 1_000, ttl: minuteMs })
  const making = new Map<string, Making>()

  async function make(hash: string, job: Job): Promise<string | null> {
    const found = await store.find(hash)
    if (found !== null) return found
    const characters = await store.charactersOf(hash)
    if (characters === null) {
      onMissing(hash)
      return null
    }
    job.message = characters
    const woff2 = await cutter.run(job)
    return woff2 && store.save(hash, woff2)
  }

  function start(hash: string): Making {
    const job: Job = { message: '', isAwaited: false }
    const path = make(hash, job)
      .catch((error) => {
        failed.set(hash, true)
        complain(error, 'A face cannot be made', { hash })
        return null
      })
      .then((result) => {
        making.delete(hash)
        if (result !== null) made.set(hash, true)
        return result
      })
    const started = { job, path }
    making.set(hash, started)
    return started
  }

  return {
    makeAhead(hash) {
      if (made.has(hash) || failed.has(hash) || making.has(hash)) return
      if (making.size < maxAhead) start(hash)
    },
    async pathOf(hash) {
      if (failed.has(hash)) return null
      const { job, path } = making.get(hash) ?? start(hash)
      job.isAwaited = true
      return path
    },
    forget(hash) {
      made.delete(hash)
    },
    async idle() {
      await Promise.all([...making.values()].map(({ path }) => path))
    },
  }
}

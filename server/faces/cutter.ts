import { Worker } from 'node:worker_threads'
import type { Cut } from './worker.ts'

export type CutJob = {
  characters: string
  /** A reader waits for it: it goes before those made ahead. May be set while it waits. */
  isAwaited: boolean
}

export type Cutter = {
  /**
   * The WOFF2 of the characters; null where the queue has no place or the cutter is closed.
   * Rejects (Error) where the font cannot be cut, the thread ends or the job takes too long.
   */
  cut(job: CutJob): Promise<Uint8Array | null>
  /** Ends the thread; jobs not done get null. */
  close(): Promise<void>
}

export type CutterOptions = {
  /** The thread's file. */
  worker: URL
  maxWaiting: number
  /** Milliseconds after which a job counts as hung and its thread is ended. */
  jobMs: number
  /** Milliseconds without a job after which the thread is ended, to give its memory back. */
  idleMs: number
}

type Waiting = {
  job: CutJob
  resolve: (woff2: Uint8Array | null) => void
  reject: (error: Error) => void
}

/** Cuts faces one after another in a thread, started with the first job and after each crash. */
export function openCutter({ worker, maxWaiting, jobMs, idleMs }: CutterOptions): Cutter {
  const waiting: Waiting[] = []
  let current: Waiting | null = null
  let thread: Worker | null = null
  let timer: NodeJS.Timeout | undefined
  let isClosed = false

  function start(): Worker {
    // Flags of the parent (vitest's, a loader's) are not the thread's.
    const started = new Worker(worker, { name: 'faces', execArgv: [] })
    let trouble: Error | null = null
    started.on('message', (cut: Cut) => {
      if (started === thread) settle(cut)
    })
    started.on('error', (error: Error) => {
      trouble = error
    })
    started.on('exit', (code) => {
      if (started === thread) dropThread(trouble ?? new Error(`the thread ended with ${code}`))
    })
    // Last, because listening for messages makes the thread keep the process again.
    started.unref()
    return started
  }

  function settle(cut: Cut) {
    const done = current
    current = null
    if ('woff2' in cut) done?.resolve(cut.woff2)
    else done?.reject(new Error(cut.error))
    next()
  }

  /** Forgets the thread before it has ended, so that no job is sent to a dying one. */
  function dropThread(reason: Error) {
    const [dropped, failed] = [thread, current]
    thread = null
    current = null
    void dropped?.terminate()
    failed?.reject(reason)
    next()
  }

  function setTimer(ms: number, reason: string) {
    clearTimeout(timer)
    timer = setTimeout(() => dropThread(new Error(reason)), ms)
    timer.unref()
  }

  function next() {
    if (current !== null || isClosed) return
    const awaited = waiting.findIndex(({ job }) => job.isAwaited)
    current = waiting.splice(Math.max(awaited, 0), 1)[0] ?? null
    if (current === null) {
      clearTimeout(timer)
      if (thread !== null) setTimer(idleMs, 'idle')
      return
    }
    setTimer(jobMs, `not cut within ${jobMs} ms`)
    thread ??= start()
    thread.postMessage(current.job.characters)
  }

  /** Whether a job may wait; a reader's job takes the place of the last one made ahead. */
  function hasPlace(job: CutJob): boolean {
    if (waiting.length < maxWaiting) return true
    const last = job.isAwaited ? waiting.findLastIndex((other) => !other.job.isAwaited) : -1
    if (last < 0) return false
    for (const dropped of waiting.splice(last, 1)) dropped.resolve(null)
    return true
  }

  return {
    cut(job) {
      if (isClosed || !hasPlace(job)) return Promise.resolve(null)
      return new Promise((resolve, reject) => {
        waiting.push({ job, resolve, reject })
        next()
      })
    },
    async close() {
      isClosed = true
      clearTimeout(timer)
      for (const { resolve } of waiting.splice(0)) resolve(null)
      current?.resolve(null)
      const ended = thread?.terminate()
      thread = null
      current = null
      await ended
    },
  }
}

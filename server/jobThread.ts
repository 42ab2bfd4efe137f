import { Worker } from 'node:worker_threads'

/** What the thread answers to a message, one answer each. */
export type Done = { bytes: Uint8Array<ArrayBuffer> } | { error: string }

export type Job = {
  /** What the thread is sent. */
  message: string
  /** A reader waits for it: it goes before those done ahead. May be set while it waits. */
  isAwaited: boolean
}

export type JobThread = {
  /**
   * The thread's answer; null where the queue has no place or is closed. Rejects (Error) where the
   * thread answers an error, ends, or takes too long.
   */
  run(job: Job): Promise<Uint8Array | null>
  /** Ends the thread; jobs not done get null. */
  close(): Promise<void>
}

export type JobThreadOptions = {
  /** For who looks at the process. */
  name: string
  /** The thread's file. */
  worker: URL
  maxWaiting: number
  /** Milliseconds after which a job counts as hung and its thread is ended. */
  jobMs: number
  /** Milliseconds without a job after which the thread is ended, to give its memory back. */
  idleMs: number
}

type Waiting = {
  job: Job
  resolve: (bytes: Uint8Array | null) => void
  reject: (error: Error) => void
}

/** Does jobs one after another in a thread, started with the first job and after each crash. */
export function openJobThread({
  name,
  worker,
  maxWaiting,
  jobMs,
  idleMs,
}: JobThreadOptions): JobThread {
  const waiting: Waiting[] = []
  let current: Waiting | null = null
  let thread: Worker | null = null
  let timer: NodeJS.Timeout | undefined
  let isClosed = false

  function start(): Worker {
    // Flags of the parent (vitest's, a loader's) are not the thread's.
    const started = new Worker(worker, { name, execArgv: [] })
    let trouble: Error | null = null
    started.on('message', (done: Done) => {
      if (started === thread) settle(done)
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

  function settle(done: Done) {
    const job = current
    current = null
    if ('bytes' in done) job?.resolve(done.bytes)
    else job?.reject(new Error(done.error))
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
    setTimer(jobMs, `not done within ${jobMs} ms`)
    thread ??= start()
    thread.postMessage(current.job.message)
  }

  /** Whether a job may wait; a reader's job takes the place of the last one done ahead. */
  function hasPlace(job: Job): boolean {
    if (waiting.length < maxWaiting) return true
    const last = job.isAwaited ? waiting.findLastIndex((other) => !other.job.isAwaited) : -1
    if (last < 0) return false
    for (const dropped of waiting.splice(last, 1)) dropped.resolve(null)
    return true
  }

  return {
    run(job) {
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

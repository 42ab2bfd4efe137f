import { afterEach, expect, it } from 'vitest'
import { type JobThread, openJobThread } from './jobThread.ts'

/** A thread that answers its message, and ends, hangs or fails where they say so. */
const worker = new URL(
  `data:text/javascript,${encodeURIComponent(`
    import { parentPort } from 'node:worker_threads'
    parentPort.on('message', (message) => {
      if (message === 'crash') process.exit(3)
      if (message === 'throw') throw new Error('thrown')
      if (message === 'fail') return parentPort.postMessage({ error: 'failed' })
      if (message !== 'hang')
        parentPort.postMessage({ bytes: new TextEncoder().encode(message) })
    })
  `)}`,
)

let thread: JobThread
afterEach(() => thread.close())

function open(options: { maxWaiting?: number; jobMs?: number; idleMs?: number } = {}) {
  const usual = { name: 'test', worker, maxWaiting: 64, jobMs: 10_000, idleMs: 10_000 }
  thread = openJobThread({ ...usual, ...options })
}

async function run(message: string, isAwaited = true): Promise<string | null> {
  const bytes = await thread.run({ message, isAwaited })
  return bytes && new TextDecoder().decode(bytes)
}

it('A thread of jobs goes on after it has ended', async () => {
  open()
  const jobs = ['a', 'crash', 'b', 'throw', 'c', 'fail', 'd'].map((job) => run(job))
  const settled = await Promise.allSettled(jobs)
  expect(
    settled.map((job) => (job.status === 'rejected' ? job.reason.message : job.value)),
  ).toEqual(['a', 'the thread ended with 3', 'b', 'thrown', 'c', 'failed', 'd'])
})

it('A thread of jobs ends a thread that hangs', async () => {
  // The next job too has to start a thread within it, on a busy machine
  open({ jobMs: 2_000 })
  const jobs = [run('hang'), run('a')]
  await expect(jobs[0]).rejects.toThrow('not done within 2000 ms')
  expect(await jobs[1]).toBe('a')
})

it('A thread of jobs starts another thread after it has ended an idle one', async () => {
  open({ idleMs: 50 })
  expect(await run('a')).toBe('a')
  await new Promise((resolve) => setTimeout(resolve, 200))
  expect(await run('b')).toBe('b')
})

it("A thread of jobs takes readers' jobs before those done ahead", async () => {
  open()
  const done: (string | null)[] = []
  const jobs = [run('first'), run('ahead', false), run('reader')]
  await Promise.all(jobs.map((job) => job.then((answer) => done.push(answer))))
  expect(done).toEqual(['first', 'reader', 'ahead'])
})

it("A full thread of jobs refuses what is done ahead and drops it for a reader's job", async () => {
  open({ maxWaiting: 2 })
  const jobs = [run('current'), run('1', false), run('2', false), run('3', false)]
  jobs.push(run('reader 1'), run('reader 2'), run('reader 3'))
  expect(await Promise.all(jobs)).toEqual([
    'current',
    null,
    null,
    null,
    'reader 1',
    'reader 2',
    null,
  ])
})

it('A closed thread of jobs answers null for all that is not done', async () => {
  open()
  const jobs = [run('hang'), run('a')]
  await thread.close()
  expect(await Promise.all([...jobs, run('b')])).toEqual([null, null, null])
})

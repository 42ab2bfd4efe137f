import { afterEach, expect, it } from 'vitest'
import { type Cutter, openCutter } from './cutter.ts'

/** A thread that answers its characters, and ends, hangs or fails where they say so. */
const worker = new URL(
  `data:text/javascript,${encodeURIComponent(`
    import { parentPort } from 'node:worker_threads'
    parentPort.on('message', (characters) => {
      if (characters === 'crash') process.exit(3)
      if (characters === 'throw') throw new Error('thrown')
      if (characters === 'fail') return parentPort.postMessage({ error: 'failed' })
      if (characters !== 'hang')
        parentPort.postMessage({ woff2: new TextEncoder().encode(characters) })
    })
  `)}`,
)

let cutter: Cutter
afterEach(() => cutter.close())

function open(options: { maxWaiting?: number; jobMs?: number; idleMs?: number } = {}) {
  cutter = openCutter({ worker, maxWaiting: 64, jobMs: 10_000, idleMs: 10_000, ...options })
}

async function cut(characters: string, isAwaited = true): Promise<string | null> {
  const woff2 = await cutter.cut({ characters, isAwaited })
  return woff2 && new TextDecoder().decode(woff2)
}

it('A cutter goes on after its thread has ended', async () => {
  open()
  const jobs = ['a', 'crash', 'b', 'throw', 'c', 'fail', 'd'].map((job) => cut(job))
  const settled = await Promise.allSettled(jobs)
  expect(
    settled.map((job) => (job.status === 'rejected' ? job.reason.message : job.value)),
  ).toEqual(['a', 'the thread ended with 3', 'b', 'thrown', 'c', 'failed', 'd'])
})

it('A cutter ends a thread that hangs', async () => {
  open({ jobMs: 300 })
  const jobs = [cut('hang'), cut('a')]
  await expect(jobs[0]).rejects.toThrow('not cut within 300 ms')
  expect(await jobs[1]).toBe('a')
})

it('A cutter starts another thread after it has ended an idle one', async () => {
  open({ idleMs: 50 })
  expect(await cut('a')).toBe('a')
  await new Promise((resolve) => setTimeout(resolve, 200))
  expect(await cut('b')).toBe('b')
})

it("A cutter takes readers' jobs before those made ahead", async () => {
  open()
  const done: (string | null)[] = []
  const jobs = [cut('first'), cut('ahead', false), cut('reader')]
  await Promise.all(jobs.map((job) => job.then((characters) => done.push(characters))))
  expect(done).toEqual(['first', 'reader', 'ahead'])
})

it("A full cutter refuses what is made ahead and drops it for a reader's job", async () => {
  open({ maxWaiting: 2 })
  const jobs = [cut('current'), cut('1', false), cut('2', false), cut('3', false)]
  jobs.push(cut('reader 1'), cut('reader 2'), cut('reader 3'))
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

it('A closed cutter answers null for all that is not done', async () => {
  open()
  const jobs = [cut('hang'), cut('a')]
  await cutter.close()
  expect(await Promise.all([...jobs, cut('b')])).toEqual([null, null, null])
})

import { eq } from 'drizzle-orm'
import { afterEach, expect, test, vi } from 'vitest'
import { readStore } from './client.ts'
import { settings, sources } from './schema.ts'
import { everything, holdLock, inOtherProcess, useStore } from './testing.ts'
import { type Transaction, transact } from './transact.ts'

const { file } = useStore()

afterEach(async () => {
  vi.useRealTimers()
  await transact((tx) => tx.delete(sources))
})

const add = (name: string) => (tx: Transaction) =>
  tx.insert(sources).values({ name, class: 'paper' })
const names = async () => (await readStore().select().from(sources)).map(({ name }) => name)
const tick = (ms = 0) => new Promise((resolve) => setTimeout(resolve, ms))

test('Of a hundred desk actions at once the ten that fail leave nothing and the others all', async () => {
  const deeds = Array.from({ length: 100 }, (_, at) =>
    transact(async (tx) => {
      await add(`稿源${at}`)(tx)
      const found = await tx.select().from(sources)
      await tx.insert(settings).values({ key: `seen${at}`, value: found.length, changedAt: 1 })
      if (at % 10 === 3) throw new Error('the editor’s verb failed')
      return found.length
    }),
  )
  const outcomes = await Promise.allSettled(deeds)
  expect(outcomes.filter(({ status }) => status === 'rejected')).toHaveLength(10)
  const counts = outcomes.flatMap((outcome) => ('value' in outcome ? [outcome.value] : []))
  expect(counts).toEqual(Array.from({ length: 90 }, (_, at) => at + 1))
  expect(await names()).toHaveLength(90)
  expect(await readStore().select().from(settings)).toHaveLength(90)
})

test('A transaction inside a transaction is refused, and the outer one is rolled back', async () => {
  const nested = transact(async (tx) => {
    await add('外层')(tx)
    await transact(add('内层'))
  })
  await expect(nested).rejects.toThrow('transact() inside transact(): pass tx on instead')
  expect(await names()).toEqual([])
})

test('A verb that throws leaves every table as it was, and the next verb works', async () => {
  const before = everything()
  const failing = transact(async (tx) => {
    await add('一')(tx)
    await tx.insert(settings).values({ key: 'one', value: 1, changedAt: 1 })
    await tx.update(sources).set({ class: 'other' }).where(eq(sources.name, '一'))
    throw new Error('half way')
  })
  await expect(failing).rejects.toThrow('half way')
  expect(everything()).toEqual(before)
  await transact(add('二'))
  expect(await names()).toEqual(['二'])
})

test('A verb whose write the store refuses is rolled back with the error of the store', async () => {
  const twice = transact(async (tx) => {
    await add('同名')(tx)
    await add('同名')(tx)
  })
  await expect(twice).rejects.toMatchObject({ code: 'SQLITE_CONSTRAINT_UNIQUE' })
  expect(await names()).toEqual([])
})

test('Two processes that write at once both succeed with every write', async () => {
  const other = inOtherProcess(`
    process.env.DATA_DIR = ${JSON.stringify(process.env['DATA_DIR'])}
    const { transact } = await import('#db/transact.ts')
    const { sources } = await import('#db/schema.ts')
    await Promise.all(Array.from({ length: 20 }, (_, at) =>
      transact((tx) => tx.insert(sources).values({ name: 'theirs' + at, class: 'other' }))))`)
  let ours = 0
  let isOver = false
  void other.finally(() => {
    isOver = true
  })
  while (!isOver) {
    await transact(add(`ours${ours++}`))
    await tick()
  }
  await other
  const found = await names()
  expect(found.filter((name) => name.startsWith('theirs'))).toHaveLength(20)
  expect(found.filter((name) => name.startsWith('ours'))).toHaveLength(ours)
})

test('While another process holds the lock, readers of this one are still answered', async () => {
  const lock = await holdLock(file)
  const waiting = transact(add('排队'))
  let longest = 0
  for (let ticks = 0; ticks < 30; ticks++) {
    const start = performance.now()
    await tick(10)
    longest = Math.max(longest, performance.now() - start)
    expect(await names()).toEqual([])
  }
  await lock.release()
  await waiting
  expect(await names()).toEqual(['排队'])
  // Far below the 5 s of patience, far above what a machine busy with other tests adds
  expect(longest).toBeLessThan(1_000)
})

test('When another process holds the lock for over 5 s, the verb gives up with SQLITE_BUSY', async () => {
  const lock = await holdLock(file)
  vi.useFakeTimers({ toFake: ['Date'] })
  const waiting = transact(add('太久'))
  const outcome = vi.fn()
  waiting.then(outcome, outcome)
  await tick(50)
  vi.setSystemTime(Date.now() + 4_900)
  await tick(250)
  expect(outcome).not.toHaveBeenCalled()
  vi.setSystemTime(Date.now() + 200)
  await expect(waiting).rejects.toMatchObject({ code: 'SQLITE_BUSY' })
  await lock.release()
  await transact(add('之后'))
  expect(await names()).toEqual(['之后'])
})

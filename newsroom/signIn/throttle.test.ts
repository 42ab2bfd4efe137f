import { beforeEach, describe, expect, test } from 'vitest'
import { signInTries } from '#db/schema.ts'
import { looking, useStore } from '#db/testing.ts'
import { transact } from '#db/transact.ts'
import { countsFor, forgive, networkOf, takeTry, waitAfter } from './throttle.ts'

const { file } = useStore()
beforeEach(() => transact((tx) => tx.delete(signInTries)))

const now = Date.parse('2026-11-23T12:00:00Z')
const [home, elsewhere] = ['192.0.2.1', '198.51.100.7']

/** Tries wrongly `times` times, each as soon as it may; answers when the next may be, ms from now. */
async function failing(account: string, address: string, times: number): Promise<number> {
  let at = now
  for (let done = 0; done < times; at += 1_000)
    if ((await takeTry(countsFor(account, address), at)).ok) done += 1
  while (!(await takeTry(countsFor(account, address), at)).ok) at += 1_000
  return at - now
}

test('Whoever mistypes three times waits for nothing; then the wait doubles, to a quarter of an hour', () => {
  const waits = [1, 2, 3, 4, 5, 6, 12, 13, 40].map((failures) =>
    waitAfter(failures, { free: 3, longest: 900_000 }),
  )
  expect(waits).toEqual([0, 0, 0, 2_000, 4_000, 8_000, 512_000, 900_000, 900_000])
})

test('The wait is told in a sentence, and tries while it runs do not lengthen it', async () => {
  const counts = countsFor('shenxue', home)
  for (let times = 0; times < 4; times += 1) expect((await takeTry(counts, now)).ok).toBe(true)
  for (const later of [0, 500, 1_999])
    expect(await takeTry(counts, now + later)).toMatchObject({
      refusal: {
        reason: 'tooMany',
        sentence: expect.stringMatching(/^尝试次数太多，请[12]秒后再试。$/),
      },
    })
  expect((await takeTry(counts, now + 2_000)).ok).toBe(true)
})

test('A stranger who tries an account from elsewhere keeps its owner waiting a minute at most', async () => {
  const address = (at: number) => `198.51.100.${at}`
  for (let at = 0; at < 60; at += 1) await takeTry(countsFor('shenxue', address(at)), now + at)
  let wait = 0
  while (!(await takeTry(countsFor('shenxue', home), now + wait)).ok) wait += 1_000
  expect(wait).toBeLessThanOrEqual(61_000)
})

test('One address does not lock out another, nor one account its neighbour', async () => {
  expect(await failing('shenxue', elsewhere, 6)).toBeGreaterThan(10_000)
  expect((await takeTry(countsFor('shenxue', home), now)).ok).toBe(true)
  expect((await takeTry(countsFor('heping', elsewhere), now)).ok).toBe(true)
})

test('An address that tries many accounts has to wait too', async () => {
  const tries = Array.from({ length: 40 }, (_, at) => countsFor(`name${at}`, elsewhere))
  const results = await Promise.all(tries.map((counts) => takeTry(counts, now)))
  expect(results.filter(({ ok }) => ok)).toHaveLength(31)
})

test('A hundred tries at once count as a hundred', async () => {
  const counts = countsFor('shenxue', home)
  const results = await Promise.all(Array.from({ length: 100 }, () => takeTry(counts, now)))
  expect(results.filter(({ ok }) => ok)).toHaveLength(4)
})

test('After the right password the account begins anew, the address only takes this try back', async () => {
  const counts = countsFor('shenxue', home)
  for (let times = 0; times < 3; times += 1) await takeTry(counts, now)
  await forgive(counts)
  const rows = looking(file, (store) =>
    store.prepare('SELECT key, failures FROM sign_in_tries').all(),
  )
  expect(rows).toEqual([{ key: expect.stringMatching(/^address:/), failures: 2 }])
})

test('What was typed as a user name stands nowhere in the store: it may be a password', async () => {
  await takeTry(countsFor('hunter2-my-password', home), now)
  const keys = looking(file, (store) =>
    store.prepare('SELECT key FROM sign_in_tries').pluck().all(),
  )
  expect(keys).toHaveLength(3)
  expect(JSON.stringify(keys)).not.toMatch(/hunter2|192\.0\.2/)
})

test('All is forgotten in time, and the rows go', async () => {
  await takeTry(countsFor('shenxue', home), now)
  await takeTry(countsFor('heping', elsewhere), now + 25 * 3_600_000)
  expect(
    looking(file, (store) => store.prepare('SELECT count(*) FROM sign_in_tries').pluck().get()),
  ).toBe(3)
})

describe('An address is a subscriber’s network', () => {
  test.each([
    ['192.0.2.1', '192.0.2.1'],
    ['::ffff:192.0.2.1', '192.0.2.1'],
    ['2001:DB8:1:2:3:4:5:6', '2001:db8:1:2'],
    ['2001:db8::1', '2001:db8:0:0'],
    ['::1', '0:0:0:0'],
    ['unknown', 'unknown'],
  ])('%s → %s', (address, network) => expect(networkOf(address)).toBe(network))
})

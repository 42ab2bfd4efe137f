import { inArray, lt, sql } from 'drizzle-orm'
import { signInTries } from '#db/schema.ts'
import { transact } from '#db/transact.ts'
import { done, type Result, refused } from '#lib/result.ts'
import { keyedHash } from './secret.ts'

const second = 1_000
const minute = 60 * second
const hour = 60 * minute

/**
 * What failed tries are counted by. After `free` failures the wait doubles with each further one, up
 * to `longest`; all is forgotten `memory` after the last failure (ms).
 */
type Count = { key: string; free: number; longest: number; memory: number }

/**
 * One account tried from one address waits long; the account as a whole only little, so that a
 * stranger elsewhere cannot keep its owner out; an address waits when it tries many accounts.
 */
export const countsFor = (account: string, address: string): Count[] => [
  counted('pair', `${account}\0${networkOf(address)}`, 3, 15 * minute, 24 * hour),
  counted('account', account, 20, minute, 24 * hour),
  countForAddress(address),
]

export const countForAddress = (address: string): Count =>
  counted('address', networkOf(address), 30, 15 * minute, hour)

const counted = (
  kind: string,
  what: string,
  free: number,
  longest: number,
  memory: number,
): Count => ({ key: `${kind}:${keyedHash('try', what)}`, free, longest, memory })

/** How long to wait after so many failures, ms: nothing, …, 2 s, 4 s, 8 s, … */
export const waitAfter = (failures: number, { free, longest }: Omit<Count, 'key' | 'memory'>) =>
  failures <= free ? 0 : Math.min(2 ** (failures - free) * second, longest)

/**
 * Takes one try: counted as failed until `forgive` says otherwise, so that a hundred tries at once
 * count as a hundred. Refused, and not counted, while a wait runs.
 */
export async function takeTry(counts: Count[], at: number): Promise<Result<null, 'tooMany'>> {
  const keys = counts.map(({ key }) => key)
  return transact(async (tx) => {
    await tx.delete(signInTries).where(lt(signInTries.forgetAt, at))
    const rows = await tx.select().from(signInTries).where(inArray(signInTries.key, keys))
    const longest = Math.max(...rows.map((row) => row.waitUntil), 0)
    if (longest > at) return refused('tooMany', sentenceFor(longest - at))
    for (const count of counts) {
      const failures = 1 + (rows.find(({ key }) => key === count.key)?.failures ?? 0)
      const wait = waitAfter(failures, count)
      const waitUntil = wait === 0 ? 0 : at + wait
      const row = { key: count.key, failures, waitUntil, forgetAt: at + count.memory }
      await tx.insert(signInTries).values(row).onConflictDoUpdate({
        target: signInTries.key,
        set: row,
      })
    }
    return done(null)
  })
}

/**
 * The try was right: what is counted for this account begins anew; of the address only this try is
 * taken back, or a person with one account could try others without end.
 */
export async function forgive(counts: Count[]): Promise<void> {
  const [address, account] = [true, false].map((isAddress) =>
    counts.map(({ key }) => key).filter((key) => key.startsWith('address:') === isAddress),
  )
  await transact(async (tx) => {
    await tx.delete(signInTries).where(inArray(signInTries.key, account ?? []))
    await tx
      .update(signInTries)
      .set({ failures: sql`max(${signInTries.failures} - 1, 0)`, waitUntil: 0 })
      .where(inArray(signInTries.key, address ?? []))
  })
}

/** 尝试次数太多，请4秒后再试。 The same for an account that exists and for one that does not. */
function sentenceFor(wait: number): string {
  const seconds = Math.ceil(wait / second)
  const length = seconds < 120 ? `${seconds}秒` : `${Math.ceil(seconds / 60)}分钟`
  return `尝试次数太多，请${length}后再试。`
}

/** An IPv6 subscriber has a whole /64: `2001:db8:1:2:3:4:5:6` → `2001:db8:1:2`. */
export function networkOf(address: string): string {
  const plain = address.replace(/^::ffff:(?=\d+\.)/i, '')
  if (!plain.includes(':')) return plain
  const [head = '', tail] = plain.toLowerCase().split('::')
  const left = head ? head.split(':') : []
  const right = tail ? tail.split(':') : []
  const gap = tail === undefined ? 0 : 8 - left.length - right.length
  const groups = [...left, ...Array<string>(Math.max(gap, 0)).fill('0'), ...right]
  return groups
    .slice(0, 4)
    .map((group) => group.replace(/^0+(?=.)/, ''))
    .join(':')
}

/**
 * A try of somebody who is signed in and gives their password once more. `forgive` it when it was
 * right.
 */
export async function takeOwnTry(
  personId: string,
  address: string,
  at: number,
): Promise<Result<{ forgive: () => Promise<void> }, 'tooMany'>> {
  const counts = countsFor(`own\0${personId}`, address)
  const taken = await takeTry(counts, at)
  return taken.ok ? done({ forgive: () => forgive(counts) }) : taken
}

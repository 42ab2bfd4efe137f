import { and, desc, eq, gt, lte } from 'drizzle-orm'
import { frontClock, headlineSlots } from '#db/schema.ts'
import { type Transaction, transact } from '#db/transact.ts'
import { turnQueries } from './turnQueries.ts'

/** Moves the front's clock to a moment; it never goes back. */
export async function moveClock(tx: Transaction, at: number): Promise<void> {
  if (at > (await clockOf(tx))) await tx.update(frontClock).set({ at }).where(eq(frontClock.id, 1))
}

async function clockOf(tx: Transaction): Promise<number> {
  const [row] = await tx.select().from(frontClock).where(eq(frontClock.id, 1))
  return row?.at ?? 0
}

/**
 * Lets the slots whose time has come or ended by `at` begin and end: moves the clock to the last such
 * boundary, which makes one new edition. Any number of processes may ask at the same moment, or none
 * for a week: each boundary is passed once. Answers whether there was one.
 */
export async function turnFront(at: number): Promise<boolean> {
  return transact(async (tx) => {
    const clock = await clockOf(tx)
    const due = Math.max(...(await Promise.all(boundaries.map((one) => last(tx, one, clock, at)))))
    if (due <= clock) return false
    await moveClock(tx, due)
    return true
  })
}

const boundaries = [headlineSlots.startsAt, headlineSlots.endsAt]

async function last(
  tx: Transaction,
  boundary: (typeof boundaries)[number],
  after: number,
  until: number,
): Promise<number> {
  const [row] = await tx
    .select({ at: boundary })
    .from(headlineSlots)
    .where(and(gt(boundary, after), lte(boundary, until)))
    .orderBy(desc(boundary))
    .limit(1)
  return row?.at ?? 0
}

/** When the next slot begins or ends, ms UTC, as of the clock; null where none will. */
export async function nextTurn(): Promise<number | null> {
  const [[start], [end]] = await Promise.all([
    turnQueries().nextStart.execute(),
    turnQueries().nextEnd.execute(),
  ])
  const next = Math.min(start?.at ?? Number.POSITIVE_INFINITY, end?.at ?? Number.POSITIVE_INFINITY)
  return Number.isFinite(next) ? next : null
}

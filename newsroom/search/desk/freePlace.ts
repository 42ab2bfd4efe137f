import { asc, gte } from 'drizzle-orm'
import { deskEntries } from '#db/schema.ts'
import type { Transaction } from '#db/transact.ts'

const firstMinute = Date.UTC(1900, 0, 1)
/** Places of a minute: the desk's index stands finer than readers', which has one. */
export const placesOfMinute = 1_024

/** The place that a story changed at this time (ms UTC) has, or the one after it where that is taken. */
export const deskPlaceAt = (at: number): number =>
  Math.floor(((at - firstMinute) * placesOfMinute) / 60_000)

/** The first free place of the desk's index from here on, as `putIntoSearch` finds it for readers'. */
export async function freeDeskPlace(tx: Transaction, wanted: number): Promise<number> {
  for (let place = wanted, limit = 1; ; limit = 500) {
    const rows = await tx
      .select({ place: deskEntries.place })
      .from(deskEntries)
      .where(gte(deskEntries.place, place))
      .orderBy(asc(deskEntries.place))
      .limit(limit)
    for (const row of rows) {
      if (row.place !== place) return place
      place += 1
    }
    if (rows.length < limit) return place
  }
}

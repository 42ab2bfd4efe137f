import { asc, gte } from 'drizzle-orm'
import { deskEntries } from '#db/schema.ts'
import type { Transaction } from '#db/transact.ts'
import { firstFree, firstMinute } from '../freePlace.ts'

/** Places of a minute: the desk's index stands finer than readers', which has one. */
export const placesOfMinute = 1_024

/** The place that a story changed at this time (ms UTC) has, or the one after it where that is taken. */
export const deskPlaceAt = (at: number): number =>
  Math.floor(((at - firstMinute) * placesOfMinute) / 60_000)

/** The first free place of the desk's index from here on. */
export const freeDeskPlace = (tx: Transaction, wanted: number): Promise<number> =>
  firstFree(wanted, (from, limit) =>
    tx
      .select({ place: deskEntries.place })
      .from(deskEntries)
      .where(gte(deskEntries.place, from))
      .orderBy(asc(deskEntries.place))
      .limit(limit),
  )

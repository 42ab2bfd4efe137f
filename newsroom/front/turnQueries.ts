import { asc, sql } from 'drizzle-orm'
import { readStore } from '#db/client.ts'
import { frontClock, headlineSlots } from '#db/schema.ts'
import { single } from '#lib/single.ts'

/** The moment as of which readers see the slots. */
export const frontTime = sql<number>`(select ${frontClock.at} from ${frontClock} where ${frontClock.id} = 1)`

/** The first boundary after the front's clock: asked by every process every second, some 10 µs. */
export const turnQueries = () =>
  single('turnQueries', () => ({
    nextStart: nextQuery(headlineSlots.startsAt),
    nextEnd: nextQuery(headlineSlots.endsAt),
  }))

const nextQuery = (boundary: typeof headlineSlots.startsAt | typeof headlineSlots.endsAt) =>
  readStore()
    .select({ at: boundary })
    .from(headlineSlots)
    .where(sql`${boundary} > ${frontTime}`)
    .orderBy(asc(boundary))
    .limit(1)
    .prepare()

import { and, asc, eq, sql } from 'drizzle-orm'
import { readStore } from '#db/client.ts'
import { corrections, published } from '#db/schema.ts'
import { single } from '#lib/single.ts'
import type { Cursor } from './addresses.ts'

const given = sql.placeholder

/** Where a list can go on: at a row that exists. */
export const placeQueries = () =>
  single('placeQueries', () => ({
    inChannel: readStore()
      .select({ at: published.publishedAt, id: published.storyId })
      .from(published)
      .where(
        and(
          eq(published.channelId, given('channelId')),
          sql`(${published.publishedAt}, ${published.storyId}) >= (${given('at')}, ${given('id')})`,
        ),
      )
      .orderBy(asc(published.publishedAt), asc(published.storyId))
      .limit(1)
      .prepare(),
    inLedger: readStore()
      .select({ at: corrections.correctedAt, id: corrections.id })
      .from(corrections)
      .where(
        sql`(${corrections.correctedAt}, ${corrections.id}) >= (${given('at')}, ${given('id')})`,
      )
      .orderBy(asc(corrections.correctedAt), asc(corrections.id))
      .limit(1)
      .prepare(),
  }))

/**
 * The row from which a channel's list goes on for a cursor: its own, or the next newer one where that
 * is gone (the list after it is the same); null where there is none, and the list begins anew. So
 * there are no more different lists than rows, whatever cursors a client makes up.
 */
export async function placeInChannel(channelId: number, before: Cursor): Promise<Cursor | null> {
  const [place] = await placeQueries().inChannel.execute({ channelId, ...before })
  return place ?? null
}

/** The same for the ledger of corrections. */
export async function placeInLedger(before: Cursor): Promise<Cursor | null> {
  const [place] = await placeQueries().inLedger.execute(before)
  return place ?? null
}

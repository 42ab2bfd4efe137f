import { asc, desc, eq, sql } from 'drizzle-orm'
import { readStore } from '#db/client.ts'
import { channels, corrections, published } from '#db/schema.ts'
import { single } from '#lib/single.ts'
import type { Cursor } from '../addresses.ts'

const entry = {
  id: corrections.id,
  kind: corrections.kind,
  stood: corrections.stood,
  stands: corrections.stands,
  note: corrections.note,
  correctedAt: corrections.correctedAt,
  storyId: published.storyId,
  day: published.day,
  title: published.title,
  channel: channels.slug,
  channelName: channels.name,
  hue: channels.hue,
}

/** Corrections of live stories only: the inner join lets a withdrawn story's entries go with it. */
export const correctionQueries = () =>
  single('correctionQueries', () => {
    const entries = () =>
      readStore()
        .select(entry)
        .from(corrections)
        .innerJoin(published, eq(published.storyId, corrections.storyId))
        .innerJoin(channels, eq(channels.id, published.channelId))
    return {
      ledger: entries()
        .where(
          sql`(${corrections.correctedAt}, ${corrections.id}) < (${sql.placeholder('at')}, ${sql.placeholder('id')})`,
        )
        .orderBy(desc(corrections.correctedAt), desc(corrections.id))
        .limit(sql.placeholder('limit'))
        .prepare(),
      ofStory: entries()
        .where(eq(corrections.storyId, sql.placeholder('storyId')))
        .orderBy(asc(corrections.correctedAt), asc(corrections.id))
        .prepare(),
    }
  })

export type CorrectionEntry = Awaited<ReturnType<typeof correctionLedger>>[number]

/** The public ledger, newest first, going on after `before`. */
export const correctionLedger = (limit: number, before: Cursor = newest) =>
  correctionQueries().ledger.execute({ ...before, limit })

/** The corrections of one story, in the order in which they were made. */
export const correctionsOf = (storyId: number): Promise<CorrectionEntry[]> =>
  correctionQueries().ofStory.execute({ storyId })

const newest: Cursor = { at: Number.MAX_SAFE_INTEGER, id: Number.MAX_SAFE_INTEGER }

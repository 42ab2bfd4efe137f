import { and, desc, eq, gt, gte, isNotNull, sql } from 'drizzle-orm'
import { along } from '#db/along.ts'
import { readStore } from '#db/client.ts'
import { channelLimits, log, published, signOffs, stories, submissions } from '#db/schema.ts'
import { single } from '#lib/single.ts'

const given = sql.placeholder

export const boardQueries = () =>
  single('boardQueries', () => ({
    /** The number of the log's last entry: whatever was done at the desk raises it. ~5 µs. */
    lastDeed: readStore()
      .select({ number: log.number })
      .from(log)
      .where(gt(log.number, 0))
      .orderBy(desc(log.number))
      .limit(1)
      .prepare(),
    publishedSince: readStore()
      .select({ at: sql<number>`${published.publishedAt}` })
      .from(along(published, 'published_by_time'))
      .where(gte(published.publishedAt, given('since')))
      .orderBy(published.publishedAt)
      .limit(given('most'))
      .prepare(),
    returned: countReturned(false),
    returnedToOne: countReturned(true),
    /** The newest decisions, each with when its review began and how long it may take. */
    decisions: readStore()
      .select({
        at: signOffs.at,
        submittedAt: submissions.submittedAt,
        /** The decision before it in its round, which let this review begin. */
        before: sql<number | null>`(
          select max(p.at) from sign_offs p
          where p.story_id = ${signOffs.storyId} and p.round = ${signOffs.round}
            and p.id < ${signOffs.id}
        )`,
        wasHeld: sql<number>`exists (
          select 1 from sign_offs h
          where h.story_id = ${signOffs.storyId} and h.round = ${signOffs.round}
            and h.id < ${signOffs.id} and h.decision = 'hold'
        )`,
        minutes: channelLimits.minutes,
      })
      .from(signOffs)
      .innerJoin(
        submissions,
        and(eq(submissions.storyId, signOffs.storyId), eq(submissions.round, signOffs.round)),
      )
      .innerJoin(stories, eq(stories.id, signOffs.storyId))
      .leftJoin(
        channelLimits,
        and(eq(channelLimits.channelId, stories.channelId), eq(channelLimits.step, signOffs.step)),
      )
      .where(gt(signOffs.id, 0))
      .orderBy(desc(signOffs.id))
      .limit(given('most'))
      .prepare(),
  }))

/** How many were sent back and not sent in again, counted no further than `most`. */
function countReturned(isOfOne: boolean) {
  const some = readStore()
    .select({ id: sql<number>`${stories.id}`.as('id') })
    .from(along(stories, 'stories_returned'))
    .where(
      and(
        isOfOne ? eq(stories.returnedToId, given('personId')) : gte(stories.returnedToId, ''),
        isNotNull(stories.returnedToId),
      ),
    )
    .limit(given('most'))
    .as('some')
  return readStore().select({ count: sql<number>`count(*)` }).from(some).prepare()
}

/** See `lastDeed`; 0 in a store in which nobody has done anything. */
export async function lastDeed(): Promise<number> {
  const [row] = await boardQueries().lastDeed.execute()
  return row?.number ?? 0
}

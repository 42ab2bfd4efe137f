import { and, asc, eq, sql } from 'drizzle-orm'
import { readStore } from '#db/client.ts'
import { proofs, published, schedules, signOffs, stories, submissions } from '#db/schema.ts'
import { single } from '#lib/single.ts'

const given = sql.placeholder

/** What the board says of one story: each by its number, so some µs a row whatever the archive holds. */
export const progressQueries = () =>
  single('progressQueries', () => ({
    standing: readStore()
      .select({
        dueAt: stories.dueAt,
        returnedToId: stories.returnedToId,
        publishAt: schedules.publishAt,
        publishedAt: published.publishedAt,
        lastRound: sql<number | null>`(
          select max(r.round) from submissions r where r.story_id = ${given('storyId')}
        )`,
        /** The round of what was released last; 0: only as an archive. */
        releasedRound: sql<number | null>`(
          select max(r.round) from releases r where r.story_id = ${given('storyId')}
        )`,
      })
      .from(stories)
      .leftJoin(schedules, eq(schedules.storyId, stories.id))
      .leftJoin(published, eq(published.storyId, stories.id))
      .where(eq(stories.id, given('storyId')))
      .prepare(),
    round: readStore()
      .select({ contentHash: submissions.contentHash, track: submissions.track })
      .from(submissions)
      .where(and(eq(submissions.storyId, given('storyId')), eq(submissions.round, given('round'))))
      .prepare(),
    decided: readStore()
      .select({ step: signOffs.step, decision: signOffs.decision })
      .from(signOffs)
      .where(and(eq(signOffs.storyId, given('storyId')), eq(signOffs.round, given('round'))))
      .orderBy(asc(signOffs.id))
      .prepare(),
    proofed: readStore()
      .select({ number: proofs.number })
      .from(proofs)
      .where(
        and(eq(proofs.storyId, given('storyId')), eq(proofs.contentHash, given('contentHash'))),
      )
      .prepare(),
  }))

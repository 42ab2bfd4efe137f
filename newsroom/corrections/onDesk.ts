import { and, asc, desc, eq, gte, isNull, sql } from 'drizzle-orm'
import { readStore } from '#db/client.ts'
import { corrections, lateReviews, releases, stories } from '#db/schema.ts'
import { done, type Result } from '#lib/result.ts'
import { single } from '#lib/single.ts'
import type { Cursor } from '../addresses.ts'
import type { Actor } from '../people/actor.ts'
import { can, grantOf, notAllowed } from '../people/can.ts'

const given = sql.placeholder
const rowsOnPage = 30
/** Nobody has more to look at at once: the list begins with what is due first. */
const listed = 50

export const deskCorrectionQueries = () =>
  single('deskCorrectionQueries', () => ({
    /** 补审 that nobody has done, the next to be due first. */
    open: readStore()
      .select({
        id: lateReviews.id,
        kind: lateReviews.kind,
        storyId: lateReviews.storyId,
        title: stories.title,
        openedAt: lateReviews.openedAt,
        dueAt: lateReviews.dueAt,
        releasedById: releases.releasedById,
        releasedByName: releases.releasedByName,
      })
      .from(lateReviews)
      .innerJoin(stories, eq(stories.id, lateReviews.storyId))
      .leftJoin(releases, eq(releases.revisionId, lateReviews.revisionId))
      .where(and(isNull(lateReviews.doneAt), gte(lateReviews.dueAt, 0)))
      .orderBy(asc(lateReviews.dueAt), asc(lateReviews.id))
      .limit(listed)
      .prepare(),
    /** All corrections, those of withdrawn stories too; who made each, and who looked at it. */
    made: readStore()
      .select({
        id: corrections.id,
        storyId: corrections.storyId,
        title: stories.title,
        kind: corrections.kind,
        stood: corrections.stood,
        stands: corrections.stands,
        note: corrections.note,
        correctedAt: corrections.correctedAt,
        correctedByName: releases.releasedByName,
        dueAt: lateReviews.dueAt,
        doneAt: lateReviews.doneAt,
        doneByName: lateReviews.doneByName,
        opinion: lateReviews.opinion,
      })
      .from(corrections)
      .innerJoin(stories, eq(stories.id, corrections.storyId))
      .leftJoin(
        lateReviews,
        and(
          eq(lateReviews.storyId, corrections.storyId),
          eq(lateReviews.openedAt, corrections.correctedAt),
          eq(lateReviews.kind, 'correction'),
        ),
      )
      .leftJoin(
        releases,
        and(eq(releases.revisionId, lateReviews.revisionId), eq(releases.basis, 'correction')),
      )
      .where(
        sql`(${corrections.correctedAt}, ${corrections.id}) < (${given('at')}, ${given('id')})`,
      )
      .orderBy(desc(corrections.correctedAt), desc(corrections.id))
      .limit(given('limit'))
      .prepare(),
  }))

type Queries = ReturnType<typeof deskCorrectionQueries>
type RowOf<Name extends keyof Queries> = Awaited<ReturnType<Queries[Name]['execute']>>[number]

/** A 补审 that is open; `isOwn`: this person released the text, and somebody else has to look at it. */
export type OpenLateReview = RowOf<'open'> & { isOwn: boolean }
export type CorrectionOnDesk = RowOf<'made'>

export type CorrectionsOnDesk = {
  open: OpenLateReview[]
  made: CorrectionOnDesk[]
  /** Where the next page goes on; null at the end. */
  next: Cursor | null
  mayReview: boolean
}

const newest: Cursor = { at: Number.MAX_SAFE_INTEGER, id: Number.MAX_SAFE_INTEGER }

/** What was corrected, newest first, and what still waits for another person's eyes. */
export async function correctionsOnDesk(
  actor: Actor,
  before: Cursor = newest,
): Promise<Result<CorrectionsOnDesk, 'notAllowed'>> {
  if (grantOf(actor.role, 'story.read') !== 'all') return notAllowed('story.read')
  const [open, found] = await Promise.all([
    deskCorrectionQueries().open.execute(),
    deskCorrectionQueries().made.execute({ ...before, limit: rowsOnPage + 1 }),
  ])
  const made = found.slice(0, rowsOnPage)
  const last = found.length > rowsOnPage ? made.at(-1) : undefined
  return done({
    open: open.map((row) => ({ ...row, isOwn: row.releasedById === actor.id })),
    made,
    next: last ? { at: last.correctedAt, id: last.id } : null,
    mayReview: can(actor, 'story.reviewLate'),
  })
}

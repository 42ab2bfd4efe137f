import { and, desc, eq, sql } from 'drizzle-orm'
import { readStore } from '#db/client.ts'
import { corrections, lateReviews, releases, stories } from '#db/schema.ts'
import { done, type Result } from '#lib/result.ts'
import { single } from '#lib/single.ts'
import type { Cursor } from '../addresses.ts'
import type { Actor } from '../people/actor.ts'
import { can, grantOf, notAllowed } from '../people/can.ts'
import { type LateReviewRow, taskQueries } from '../stories/review/taskQueries.ts'

const given = sql.placeholder
const rowsOnPage = 30

export const deskCorrectionQueries = () =>
  single('deskCorrectionQueries', () => ({
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

/** A 补审 that is open; `isOwn`: this person released the text, and somebody else has to look at it. */
export type OpenLateReview = LateReviewRow & { isOwn: boolean }
export type CorrectionOnDesk = Awaited<
  ReturnType<ReturnType<typeof deskCorrectionQueries>['made']['execute']>
>[number]

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
    taskQueries().lateReviews.execute(),
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

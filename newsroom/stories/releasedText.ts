import { and, desc, eq } from 'drizzle-orm'
import { releases, revisions } from '#db/schema.ts'
import type { Transaction } from '#db/transact.ts'
import { refused } from '#lib/result.ts'
import { latestRound } from './review/round.ts'
import type { FinishedRevision } from './revision.ts'

export type ReleasedText = {
  release: typeof releases.$inferSelect
  revision: FinishedRevision
}

/** The text that was released in a story's last round. Throws where there is none: the state lied. */
export async function releasedText(tx: Transaction, storyId: number): Promise<ReleasedText> {
  const round = await latestRound(tx, storyId)
  const [row] = await tx
    .select({ release: releases, revision: revisions })
    .from(releases)
    .innerJoin(revisions, eq(revisions.id, releases.revisionId))
    .where(and(eq(releases.storyId, storyId), eq(releases.round, round?.round ?? 0)))
    .orderBy(desc(releases.id))
    .limit(1)
  const isBound =
    round !== undefined &&
    row?.revision.contentHash === round.contentHash &&
    row.release.contentHash === round.contentHash
  if (!isBound) throw new Error(`story ${storyId} is to be published without a release of its text`)
  return { ...row, revision: row.revision as FinishedRevision }
}

/** For a page that shows another text than was released. */
export const otherRevision = (number: number) =>
  refused('otherRevision', `签发的是第${number}版，请刷新，看过这一版再发布。`)

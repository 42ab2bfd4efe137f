import { and, asc, eq, inArray } from 'drizzle-orm'
import { published, revisions, sources, stories } from '#db/schema.ts'
import { type Transaction, transact } from '#db/transact.ts'
import { done, type Result, refused } from '#lib/result.ts'
import { record } from '../../log/record.ts'
import type { Deed } from '../../people/actor.ts'
import { can, notAllowed } from '../../people/can.ts'
import { storyFor } from '../onDesk.ts'
import { releasedText } from '../releasedText.ts'
import { takeBack } from '../review/recall.ts'
import { closeRequest, openRequest, type RequestReason, samePerson } from './openRequest.ts'
import { takeDownAll } from './takeDown.ts'

type Reason = 'notAllowed' | 'samePerson' | 'ofStory' | 'moreStories' | RequestReason

/**
 * 撤下一个稿源的全部稿件, when its licence has ended: the second of two persons takes all its live
 * stories from every reader, in one transaction; what was released or scheduled goes back to the desk,
 * and the source is frozen or removed, as was asked, so that nothing new comes from it. Answers the
 * numbers of those withdrawn. `seen`: how many the person had before them; where it is more by now,
 * nothing is done.
 */
export async function withdrawSource(
  deed: Deed,
  { requestId, seen }: { requestId: number; seen?: number },
): Promise<Result<{ storyIds: number[] }, Reason>> {
  if (!can(deed.actor, 'story.withdraw')) return notAllowed('story.withdraw')
  return transact<Result<{ storyIds: number[] }, Reason>>(async (tx) => {
    const request = await openRequest(tx, requestId)
    if (!request.ok) return request
    const { sourceId, sourceStatus, reason, requestedById } = request.value
    if (sourceId === null) return refused('ofStory', '这是一篇稿件的撤稿申请，请按稿件确认。')
    if (requestedById === deed.actor.id) return samePerson
    const storyIds = await liveOfSource(tx, sourceId)
    const count = storyIds.length
    if (seen !== undefined && count > seen)
      return refused('moreStories', `现在有${count}篇，比您看到的${seen}篇多；请看过再确认。`)
    await closeRequest(tx, deed, requestId, 'confirmed')
    await takeDownAll(tx, deed, storyIds, { reason, request: requestId })
    const takenBack = await takeBackOf(tx, deed, sourceId, reason)
    const status = sourceStatus ?? 'removed'
    await tx.update(sources).set({ status }).where(eq(sources.id, sourceId))
    const details = { request: requestId, reason, stories: count, takenBack, status }
    await record(tx, deed, 'withdrawSource', `source:${sourceId}`, details)
    return done({ storyIds })
  })
}

/** Stories whose readers' text comes from a source. */
async function liveOfSource(tx: Transaction, sourceId: number): Promise<number[]> {
  const rows = await tx
    .select({ storyId: published.storyId })
    .from(revisions)
    .innerJoin(
      published,
      and(eq(published.storyId, revisions.storyId), eq(published.revisionId, revisions.id)),
    )
    .where(eq(revisions.sourceId, sourceId))
    .orderBy(asc(revisions.storyId))
  return rows.map(({ storyId }) => storyId)
}

/** Texts of a source that wait to be published are taken back: their next review will find them so. */
async function takeBackOf(
  tx: Transaction,
  deed: Deed,
  sourceId: number,
  reason: string,
): Promise<number> {
  const waiting = await tx
    .select({ id: stories.id })
    .from(stories)
    .where(inArray(stories.state, ['released', 'scheduled']))
  let count = 0
  for (const { id } of waiting) {
    const { revision, release } = await releasedText(tx, id)
    if (revision.sourceId !== sourceId) continue
    const found = await storyFor(tx, id, 'recall')
    if (!found.ok) throw new Error(`story ${id} is released: ${found.refusal.sentence}`)
    await takeBack(tx, deed, found.value, { round: release.round, reason })
    count += 1
  }
  return count
}

import { asc, eq, inArray } from 'drizzle-orm'
import { published, revisions, stories } from '#db/schema.ts'
import { type Transaction, transact } from '#db/transact.ts'
import { done, type Result, refused } from '#lib/result.ts'
import { record } from '../../log/record.ts'
import type { Deed } from '../../people/actor.ts'
import { can, notAllowed } from '../../people/can.ts'
import { storyFor } from '../onDesk.ts'
import { releasedText } from '../releasedText.ts'
import { takeBack } from '../review/recall.ts'
import { closeRequest, openRequest, type RequestReason, samePerson } from './openRequest.ts'
import { takeDown } from './takeDown.ts'

type Reason = 'notAllowed' | 'samePerson' | 'ofStory' | RequestReason

/**
 * 撤下一个稿源的全部稿件, when its licence has ended: the second of two persons takes all its live
 * stories from every reader, in one transaction; what was released or scheduled goes back to the desk.
 * Answers the numbers of those withdrawn.
 */
export async function withdrawSource(
  deed: Deed,
  { requestId }: { requestId: number },
): Promise<Result<{ storyIds: number[] }, Reason>> {
  if (!can(deed.actor, 'story.withdraw')) return notAllowed('story.withdraw')
  return transact<Result<{ storyIds: number[] }, Reason>>(async (tx) => {
    const request = await openRequest(tx, requestId)
    if (!request.ok) return request
    const { sourceId, reason, requestedById } = request.value
    if (sourceId === null) return refused('ofStory', '这是一篇稿件的撤稿申请，请按稿件确认。')
    if (requestedById === deed.actor.id) return samePerson
    await closeRequest(tx, deed, requestId, 'confirmed')
    const storyIds = await liveOfSource(tx, sourceId)
    for (const storyId of storyIds) {
      const found = await storyFor(tx, storyId, 'withdraw')
      if (!found.ok) throw new Error(`story ${storyId} is live: ${found.refusal.sentence}`)
      await takeDown(tx, deed, found.value, { reason, request: requestId })
    }
    const taken = await takeBackOf(tx, deed, sourceId, reason)
    const details = { request: requestId, reason, stories: storyIds.length, takenBack: taken }
    await record(tx, deed, 'withdrawSource', `source:${sourceId}`, details)
    return done({ storyIds })
  })
}

/** Stories whose readers' text comes from a source. */
async function liveOfSource(tx: Transaction, sourceId: number): Promise<number[]> {
  const rows = await tx
    .select({ storyId: published.storyId })
    .from(revisions)
    .innerJoin(published, eq(published.revisionId, revisions.id))
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

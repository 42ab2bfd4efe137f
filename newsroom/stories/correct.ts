import { eq } from 'drizzle-orm'
import { corrections, schedules } from '#db/schema.ts'
import { type Transaction, transact } from '#db/transact.ts'
import { done, type Result } from '#lib/result.ts'
import { record } from '../log/record.ts'
import type { Deed } from '../people/actor.ts'
import { can, notAllowed } from '../people/can.ts'
import {
  type Correction,
  type CorrectionReason,
  corrected,
  otherRevision,
  readCorrection,
} from './correction.ts'
import { deskLine } from './deskLine.ts'
import { storyDraft } from './draft/storyDraft.ts'
import { moveStory } from './move.ts'
import { storyFor } from './onDesk.ts'
import { putReadersRow } from './readersRow.ts'
import { openLateReview } from './review/lateReview.ts'
import { putRelease } from './review/release.ts'
import { addRevision, type FinishedRevision, liveRevision } from './revision.ts'
import { mapWords } from './words.ts'
import { draftRow, replaceDraft } from './workingText.ts'

type Reason = 'notAllowed' | 'unknownStory' | 'wrongState' | 'otherRevision' | CorrectionReason

/**
 * 更正: replaces words of a live story and says so to the reader, in one transaction: a new revision,
 * the readers' row with its time of change, and the public entry. The words may stand anywhere in the
 * story, headline and credits included, but once: what would be left wrong elsewhere is refused.
 *
 * `revision` is the number of the one that the chief has read: where readers have another by now, or
 * this correction was sent twice, nothing is changed. One chief does it, so another person looks at it within 24 hours (补审). A text that was in review or
 * released meanwhile goes back to the desk with the error mended in it: it is another text now.
 */
export async function correctStory(
  deed: Deed,
  given: Correction & { revision?: number },
): Promise<Result<{ revision: number }, Reason>> {
  if (!can(deed.actor, 'story.correct')) return notAllowed('story.correct')
  const read = readCorrection(given)
  if (!read.ok) return read
  const { storyId, kind, stood, stands, note } = read.value
  return transact<Result<{ revision: number }, Reason>>(async (tx) => {
    const found = await storyFor(tx, storyId, 'correct')
    if (!found.ok) return found
    const live = await liveRevision(tx, storyId)
    if (!live) throw new Error(`story ${storyId} is live but has no readers' row`)
    const { revision, publishedAt } = live
    if (given.revision !== undefined && given.revision !== revision.number) return otherRevision
    const content = corrected(revision.content, stood, stands)
    if (!content.ok) return content
    const newRevision = await addRevision(tx, deed, {
      storyId,
      sourceId: revision.sourceId,
      content: content.value,
      reason: '更正',
      isCorrection: true,
    })
    const text = { ...newRevision, revisionId: newRevision.id, round: 0 }
    await putRelease(tx, deed, text, { basis: 'correction', reason: '' })
    await openLateReview(tx, deed, { ...text, kind: 'correction' })
    const times = { publishedAt, modifiedAt: deed.at }
    await putReadersRow(tx, found.value, newRevision as FinishedRevision, times)
    const hasDraft = await correctDraft(tx, deed, read.value)
    const entry = { storyId, kind, stood, stands, note }
    await tx.insert(corrections).values({ ...entry, correctedAt: deed.at })
    await tx.delete(schedules).where(eq(schedules.storyId, storyId))
    await moveStory(tx, deed, found.value, hasDraft ? {} : deskLine(content.value))
    await record(tx, deed, 'correctStory', `story:${storyId}`, entry)
    return done({ revision: newRevision.number })
  })
}

/**
 * A text that somebody is working on meanwhile is corrected too, or it would bring the error back.
 * Answers whether there is one.
 */
async function correctDraft(
  tx: Transaction,
  deed: Deed,
  { storyId, stood, stands }: Correction,
): Promise<boolean> {
  const row = await draftRow(tx, storyId)
  if (!row) return false
  const replaced = mapWords(row.content, (text) => text.split(stood).join(stands))
  const draft = storyDraft.safeParse(replaced)
  if (draft.success) await replaceDraft(tx, deed, storyId, { ...row, draft: draft.data })
  return true
}

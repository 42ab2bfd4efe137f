import { eq } from 'drizzle-orm'
import { readStore } from '#db/client.ts'
import { corrections, schedules } from '#db/schema.ts'
import { type Transaction, transact } from '#db/transact.ts'
import { done, type Result, refused } from '#lib/result.ts'
import { type CorrectionCheck, checkCorrection, keptFindings } from '../checking/correctionCheck.ts'
import { putReport } from '../checking/reports.ts'
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
import { readOpinion } from './review/opinion.ts'
import { putRelease } from './review/release.ts'
import { addRevision, type FinishedRevision, liveRevision } from './revision.ts'
import { storyRow } from './storyRow.ts'
import { mapWords } from './words.ts'
import { draftRow, replaceDraft } from './workingText.ts'

type Reason =
  | 'notAllowed'
  | 'unknownStory'
  | 'wrongState'
  | 'otherRevision'
  | 'openFindings'
  | 'badOpinion'
  | CorrectionReason

/**
 * 更正: replaces words of a live story and says so to the reader, in one transaction: a new revision,
 * the readers' row with its time of change, and the public entry. The words may stand anywhere in the
 * story, headline and credits included, but once: what would be left wrong elsewhere is refused.
 *
 * `revision` is the number of the one that the chief has read: where readers have another by now, or
 * this correction was sent twice, nothing is changed. What the checker finds in the words that it brings
 * is mended or let stand with a reason (`keepReason`), as in a review; its report is kept. One chief does
 * it, so another person looks at it within 24 hours (补审). A text that was in review or released
 * meanwhile goes back to the desk with the error mended in it: it is another text now.
 */
export async function correctStory(
  deed: Deed,
  given: Correction & { revision?: number; keepReason?: string },
): Promise<Result<{ revision: number }, Reason>> {
  if (!can(deed.actor, 'story.correct')) return notAllowed('story.correct')
  const read = readCorrection(given)
  if (!read.ok) return read
  const { storyId, kind, stood, stands, note } = read.value
  const reason = readOpinion(given.keepReason)
  if (!reason.ok) return refused(reason.refusal.reason, reason.refusal.sentence, 'keepReason')
  const ahead = await checkAhead(read.value, deed.at)
  return transact<Result<{ revision: number }, Reason>>(async (tx) => {
    const found = await storyFor(tx, storyId, 'correct')
    if (!found.ok) return found
    const live = await liveRevision(tx, storyId)
    if (!live) throw new Error(`story ${storyId} is live but has no readers' row`)
    const { revision, publishedAt, sourceName } = live
    if (given.revision !== undefined && given.revision !== revision.number) return otherRevision
    const content = corrected(revision.content, stood, stands)
    if (!content.ok) return content
    const { channelId } = found.value.story
    const { sourceId } = revision
    const text = { storyId, channelId, sourceId, before: revision.content, after: content.value }
    const kept = await keptFindings(tx, deed, text, { ahead, reason: reason.value })
    if (!kept.ok) return kept
    const newRevision = await addRevision(tx, deed, {
      storyId,
      sourceId,
      content: content.value,
      reason: '更正',
      isCorrection: true,
    })
    await putReport(tx, deed, { revision: newRevision, channelId }, kept.value)
    const now = { ...newRevision, revisionId: newRevision.id, round: 0 }
    await putRelease(tx, deed, now, { basis: 'correction', reason: '', sourceName })
    await openLateReview(tx, deed, { ...now, kind: 'correction' })
    const shown = { publishedAt, modifiedAt: deed.at, sourceName }
    await putReadersRow(tx, found.value, newRevision as FinishedRevision, shown)
    const hasDraft = await correctDraft(tx, deed, read.value)
    const entry = { storyId, kind, stood, stands, note }
    await tx.insert(corrections).values({ ...entry, correctedAt: deed.at })
    await tx.delete(schedules).where(eq(schedules.storyId, storyId))
    await moveStory(tx, deed, found.value, hasDraft ? {} : deskLine(content.value))
    await record(tx, deed, 'correctStory', `story:${storyId}`, entry)
    return done({ revision: newRevision.number })
  })
}

/** The check of a correction of what readers have, before the transaction; null where there is none. */
async function checkAhead(
  { storyId, stood, stands }: Correction,
  at: number,
): Promise<CorrectionCheck | null> {
  const live = await liveRevision(readStore(), storyId)
  const story = await storyRow(readStore(), storyId)
  if (!live || !story) return null
  const { content: before, sourceId } = live.revision
  const content = corrected(before, stood, stands)
  if (!content.ok) return null
  const text = { storyId, channelId: story.channelId, sourceId, before, after: content.value }
  return checkCorrection(readStore(), text, at)
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

import { sourceOverrides } from '#db/schema.ts'
import { transact } from '#db/transact.ts'
import { done, type Result, refused } from '#lib/result.ts'
import { record } from '../../log/record.ts'
import type { Deed } from '../../people/actor.ts'
import { can, notAllowed } from '../../people/can.ts'
import { standingOf } from '../../sources/standing.ts'
import { storyInHand } from '../onDesk.ts'
import { workingText } from '../workingText.ts'
import { readReason } from './opinion.ts'
import { isLetThrough, sourceRow, urlOfDraft } from './sourceRule.ts'

type Reason =
  | 'notAllowed'
  | 'noReason'
  | 'badOpinion'
  | 'unknownStory'
  | 'wrongState'
  | 'otherSource'
  | 'sourceIsValid'
  | 'closed'

/**
 * 稿源放行: the chief lets one story take its text from a 稿源 that is frozen, removed or outside its
 * validity, with a reason that stands in the 审稿单. `sourceId` is the source that the chief has before
 * them: where the story has another by now, nothing is let through. Another source, and of a reprint
 * another original, needs another one.
 */
export async function overrideSource(
  deed: Deed,
  { storyId, sourceId, reason: given }: { storyId: number; sourceId: number; reason: string },
): Promise<Result<null, Reason>> {
  const { actor, at } = deed
  if (!can(actor, 'story.overrideSource')) return notAllowed('story.overrideSource')
  const reason = readReason(given, '放行要写明原因，它留在审稿单上。')
  if (!reason.ok) return reason
  return transact<Result<null, Reason>>(async (tx) => {
    const found = await storyInHand(tx, storyId)
    if (!found.ok) return found
    const { draft } = await workingText(tx, found.value)
    if (draft.sourceId !== sourceId)
      return refused('otherSource', '稿件刚刚换了稿源，请刷新，看过再定。')
    const source = await sourceRow(tx, sourceId)
    const standing = standingOf(source, at)
    if (standing === 'valid')
      return refused('sourceIsValid', `稿源“${source.name}”现在有效，不用放行。`)
    const url = urlOfDraft(draft)
    if (await isLetThrough(tx, { storyId, sourceId, url }))
      return refused('closed', '这篇稿件的稿源已经放行了。')
    await tx.insert(sourceOverrides).values({
      storyId,
      sourceId,
      url,
      reason: reason.value,
      personId: actor.id,
      personName: actor.name,
      at,
    })
    const details = { source: source.name, standing, url, reason: reason.value }
    await record(tx, deed, 'overrideSource', `story:${storyId}`, details)
    return done(null)
  })
}

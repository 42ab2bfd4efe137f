import { done, type Result, refused } from '#lib/result.ts'
import { record } from '../log/record.ts'
import type { Deed } from '../people/actor.ts'
import { revisionOf } from './revision.ts'
import {
  draftOfRevision,
  hashOf,
  keepText,
  replaceDraft,
  type WorkReason,
  work,
  workingText,
} from './workingText.ts'

/**
 * Makes an older revision the working text, and a new revision of it. What was being written is kept
 * as a revision before, so that nothing goes.
 */
export function restoreRevision(
  deed: Deed,
  { storyId, number }: { storyId: number; number: number },
): Promise<Result<{ number: number }, WorkReason | 'unknownRevision' | 'nothingChanges'>> {
  return work(deed, storyId, async (tx, { story }) => {
    const revision = await revisionOf(tx, storyId, number)
    if (!revision) return refused('unknownRevision', `这篇稿件没有第${number}版。`)
    const now = await workingText(tx, story)
    // Before anything is written: a refusal leaves no version behind
    if (hashOf(now.draft) === revision.contentHash)
      return refused('nothingChanges', `现在的文字就是第${number}版，不用恢复。`)
    const reason = `恢复第${number}版之前`
    await keepText(tx, deed, storyId, { draft: now.draft, reason })
    const draft = draftOfRevision(revision, story.channelId)
    const why = `恢复第${number}版`
    const { revision: made } = await keepText(tx, deed, storyId, { draft, reason: why })
    await replaceDraft(tx, deed, storyId, { draft, version: now.version })
    const details = { revision: number, made: made.number }
    await record(tx, deed, 'restoreRevision', `story:${storyId}`, details)
    return done({ number: made.number })
  })
}

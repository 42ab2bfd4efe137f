import { done, type Result, refused } from '#lib/result.ts'
import { inChinese } from '../badInput.ts'
import { record } from '../log/record.ts'
import type { Deed } from '../people/actor.ts'
import { text } from './content.ts'
import { type DraftFault, faultsOf } from './draft/toContent.ts'
import { keepText, type Stale, stale, type WorkReason, work, workingText } from './workingText.ts'

/** Why a version was kept; blank becomes 存版. */
export const revisionReason = text.trim().max(100)

export type MadeRevision = {
  number: number
  /** False where the text was what the last revision holds: that one is named. */
  isNew: boolean
  /** What stands between it and its readers; empty where nothing does. */
  faults: DraftFault[]
}

/** Keeps the working text of a version as an immutable revision, whole or not. */
export async function makeRevision(
  deed: Deed,
  { storyId, version, reason }: { storyId: number; version: number; reason: string },
): Promise<Result<MadeRevision, WorkReason | 'badReason'> | { ok: false; refusal: Stale }> {
  const why = revisionReason.safeParse(reason, inChinese)
  if (!why.success) return refused('badReason', '存版的原因最多100个字符，不能有印不出来的字符。')
  let conflict: { ok: false; refusal: Stale } | null = null
  const result = await work<MadeRevision, 'stale'>(deed, storyId, async (tx, { story }) => {
    const now = await workingText(tx, story)
    if (now.version !== version) {
      conflict = stale(now)
      return conflict
    }
    const kept = { draft: now.draft, reason: why.data || '存版' }
    const { revision, isNew } = await keepText(tx, deed, storyId, kept)
    const { number } = revision
    if (isNew) await record(tx, deed, 'makeRevision', `story:${storyId}`, { revision: number })
    return done({ number, isNew, faults: faultsOf(now.draft) })
  })
  return conflict ?? (result as Result<MadeRevision, WorkReason>)
}

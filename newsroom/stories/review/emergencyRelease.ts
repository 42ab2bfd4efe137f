import { emergencies } from '#db/schema.ts'
import { transact } from '#db/transact.ts'
import { done, type Result } from '#lib/result.ts'
import { foundOpen } from '../../checking/gate.ts'
import { checkAhead, putReport } from '../../checking/reports.ts'
import { record } from '../../log/record.ts'
import type { Deed } from '../../people/actor.ts'
import { can, notAllowed } from '../../people/can.ts'
import { moveStory } from '../move.ts'
import { storyFor } from '../onDesk.ts'
import type { Stale, WorkReason } from '../workingText.ts'
import { readReason } from './opinion.ts'
import { putRelease } from './release.ts'
import { beginRound } from './round.ts'
import { keepReadyText, type TextReason } from './textInHand.ts'

type Reason = WorkReason | TextReason | 'noReason' | 'badOpinion'

/**
 * 紧急签发: the chief releases a text past the reviews that are missing, with a reason. It must be a
 * whole story all the same; what the checker found open in it stands in the log. An alert stands on every chief's desk until another person countersigns.
 */
export async function emergencyRelease(
  deed: Deed,
  { storyId, version, reason: given }: { storyId: number; version: number; reason: string },
): Promise<Result<{ revision: number }, Reason> | { ok: false; refusal: Stale }> {
  if (!can(deed.actor, 'story.emergency')) return notAllowed('story.emergency')
  const reason = readReason(given, '紧急签发要写明原因，另一位同事要据此复签。')
  if (!reason.ok) return reason
  const ahead = await checkAhead(storyId, deed.at)
  return transact(async (tx) => {
    const found = await storyFor(tx, storyId, 'emergency')
    if (!found.ok) return found
    const kept = await keepReadyText(tx, deed, found.value, { version, reason: '紧急签发' })
    if (!kept.ok) return kept
    const revision = kept.value
    const round = await beginRound(tx, deed, {
      storyId,
      revision,
      track: 'emergency',
      note: reason.value,
    })
    const { channelId } = found.value.story
    const open = await putReport(tx, deed, { revision, channelId }, ahead)
    await putRelease(tx, deed, round, { basis: 'emergency', reason: reason.value })
    await tx.insert(emergencies).values({
      kind: 'release',
      storyId,
      contentHash: revision.contentHash,
      reason: reason.value,
      doneById: deed.actor.id,
      doneByName: deed.actor.name,
      at: deed.at,
    })
    await moveStory(tx, deed, found.value)
    const { number, contentHash } = revision
    const about = { round: round.round, revision: number, contentHash, reason: reason.value }
    const details = { ...about, ...foundOpen(open) }
    await record(tx, deed, 'emergencyRelease', `story:${storyId}`, details)
    return done({ revision: number })
  })
}

import { emergencies } from '#db/schema.ts'
import { transact } from '#db/transact.ts'
import { done, type Result } from '#lib/result.ts'
import type { Deed } from '../../people/actor.ts'
import { can, notAllowed } from '../../people/can.ts'
import { storyFor } from '../onDesk.ts'
import { readReason } from '../review/opinion.ts'
import { takeDown } from './takeDown.ts'

type Reason = 'notAllowed' | 'noReason' | 'badOpinion' | 'unknownStory' | 'wrongState'

/**
 * 紧急撤稿: one chief alone takes a live story from every reader at once. It stands as an alert until
 * another person countersigns.
 */
export async function emergencyWithdrawal(
  deed: Deed,
  { storyId, reason: given }: { storyId: number; reason: string },
): Promise<Result<null, Reason>> {
  if (!can(deed.actor, 'story.withdraw')) return notAllowed('story.withdraw')
  const reason = readReason(given, '撤稿要写明原因，它只留在采编台，读者看不到。')
  if (!reason.ok) return reason
  return transact(async (tx) => {
    const found = await storyFor(tx, storyId, 'withdraw')
    if (!found.ok) return found
    await takeDown(tx, deed, found.value, { reason: reason.value, isEmergency: true })
    await tx.insert(emergencies).values({
      kind: 'withdrawal',
      storyId,
      contentHash: '',
      reason: reason.value,
      doneById: deed.actor.id,
      doneByName: deed.actor.name,
      at: deed.at,
    })
    return done(null)
  })
}

import { transact } from '#db/transact.ts'
import { done, type Result, refused } from '#lib/result.ts'
import type { Deed } from '../../people/actor.ts'
import { can, notAllowed } from '../../people/can.ts'
import { storyFor } from '../onDesk.ts'
import { closeRequest, openRequest, type RequestReason, samePerson } from './openRequest.ts'
import { takeDown } from './takeDown.ts'

type Reason =
  | 'notAllowed'
  | 'samePerson'
  | 'ofSource'
  | 'unknownStory'
  | 'wrongState'
  | RequestReason

/** 确认撤稿: the second of two persons takes the story from every reader, in one transaction. */
export async function confirmWithdrawal(
  deed: Deed,
  { requestId }: { requestId: number },
): Promise<Result<{ storyId: number }, Reason>> {
  if (!can(deed.actor, 'story.withdraw')) return notAllowed('story.withdraw')
  return transact<Result<{ storyId: number }, Reason>>(async (tx) => {
    const request = await openRequest(tx, requestId)
    if (!request.ok) return request
    const { storyId, reason, requestedById } = request.value
    if (storyId === null) return refused('ofSource', '这是整个稿源的撤稿申请，请按稿源确认。')
    if (requestedById === deed.actor.id) return samePerson
    const found = await storyFor(tx, storyId, 'withdraw')
    if (!found.ok) return found
    await closeRequest(tx, deed, requestId, 'confirmed')
    await takeDown(tx, deed, found.value, { reason, request: requestId })
    return done({ storyId })
  })
}

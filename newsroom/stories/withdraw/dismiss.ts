import { transact } from '#db/transact.ts'
import { done, type Result } from '#lib/result.ts'
import { record } from '../../log/record.ts'
import type { Deed } from '../../people/actor.ts'
import { can, notAllowed } from '../../people/can.ts'
import { readReason } from '../review/opinion.ts'
import { closeRequest, openRequest, type RequestReason } from './openRequest.ts'

type Reason = 'notAllowed' | 'noReason' | 'badOpinion' | RequestReason

/** 驳回撤稿申请, with a reason; who asked may take it back the same way. The story stays as it is. */
export async function dismissWithdrawal(
  deed: Deed,
  { requestId, reason: given }: { requestId: number; reason: string },
): Promise<Result<null, Reason>> {
  if (!can(deed.actor, 'story.askWithdrawal')) return notAllowed('story.withdraw')
  const reason = readReason(given, '请写明为什么不撤，申请的同事要看。')
  if (!reason.ok) return reason
  return transact<Result<null, Reason>>(async (tx) => {
    const request = await openRequest(tx, requestId)
    if (!request.ok) return request
    const { storyId, sourceId, requestedById } = request.value
    if (requestedById !== deed.actor.id && !can(deed.actor, 'story.withdraw'))
      return notAllowed('story.withdraw')
    await closeRequest(tx, deed, requestId, 'dismissed')
    const subject = storyId === null ? `source:${sourceId}` : `story:${storyId}`
    const details = { request: requestId, reason: reason.value }
    await record(tx, deed, 'dismissWithdrawal', subject, details)
    return done(null)
  })
}

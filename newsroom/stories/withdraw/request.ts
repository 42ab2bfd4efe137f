import { and, eq, isNull } from 'drizzle-orm'
import { sources, withdrawalRequests } from '#db/schema.ts'
import { type Transaction, transact } from '#db/transact.ts'
import { done, type Result, refused } from '#lib/result.ts'
import { record } from '../../log/record.ts'
import type { Deed } from '../../people/actor.ts'
import { can, notAllowed } from '../../people/can.ts'
import { storyFor } from '../onDesk.ts'
import { readReason } from '../review/opinion.ts'

/** One live story, or all live stories of a 稿源, which becomes `sourceStatus` with it (移除). */
export type WithdrawalOf =
  | { storyId: number }
  | { sourceId: number; sourceStatus?: 'frozen' | 'removed' }
type Reason =
  | 'notAllowed'
  | 'noReason'
  | 'badOpinion'
  | 'unknownStory'
  | 'wrongState'
  | 'unknownSource'
  | 'ownSource'
  | 'asked'

/** 申请撤稿: the first of two persons. Nothing changes for readers yet. Answers the request's number. */
export async function requestWithdrawal(
  deed: Deed,
  { reason: given, ...of }: WithdrawalOf & { reason: string },
): Promise<Result<{ requestId: number }, Reason>> {
  const { actor, at } = deed
  if (!can(actor, 'story.askWithdrawal')) return notAllowed('story.askWithdrawal')
  const reason = readReason(given, '撤稿要写明原因，它只留在采编台，读者看不到。')
  if (!reason.ok) return reason
  return transact<Result<{ requestId: number }, Reason>>(async (tx) => {
    const there = await isThere(tx, of)
    if (!there.ok) return there
    const [open] = await tx.select().from(withdrawalRequests).where(openFor(of)).limit(1)
    if (open) return refused('asked', `${open.requestedByName}已经申请撤稿，请直接确认或驳回。`)
    const subjectOf = 'storyId' in of ? of : { sourceStatus: 'removed' as const, ...of }
    const line = { ...subjectOf, reason: reason.value, requestedAt: at }
    const [row] = await tx
      .insert(withdrawalRequests)
      .values({ ...line, requestedById: actor.id, requestedByName: actor.name })
      .returning({ requestId: withdrawalRequests.id })
    if (!row) throw new Error('insert returned no row')
    const subject = 'storyId' in of ? `story:${of.storyId}` : `source:${of.sourceId}`
    const details = { request: row.requestId, reason: reason.value }
    await record(tx, deed, 'requestWithdrawal', subject, details)
    return done(row)
  })
}

async function isThere(
  tx: Transaction,
  of: WithdrawalOf,
): Promise<Result<unknown, 'unknownStory' | 'wrongState' | 'unknownSource' | 'ownSource'>> {
  if ('storyId' in of) return storyFor(tx, of.storyId, 'withdraw')
  const [source] = await tx.select().from(sources).where(eq(sources.id, of.sourceId))
  if (!source) return refused('unknownSource', '稿源不在名单上，请刷新后再选。')
  return source.class === 'paper' ? ownSource(source.name) : done(source)
}

/** One slip would take the paper's own archive from its readers. */
const ownSource = (name: string) =>
  refused('ownSource', `稿源“${name}”是本报的，不能按稿源撤稿；请一篇一篇申请。`)

const openFor = (of: WithdrawalOf) =>
  and(
    'storyId' in of
      ? eq(withdrawalRequests.storyId, of.storyId)
      : eq(withdrawalRequests.sourceId, of.sourceId),
    isNull(withdrawalRequests.closedAt),
  )

import { eq } from 'drizzle-orm'
import { withdrawalRequests } from '#db/schema.ts'
import type { Transaction } from '#db/transact.ts'
import { done, type Result, refused } from '#lib/result.ts'
import type { Deed } from '../../people/actor.ts'

export type WithdrawalRequest = typeof withdrawalRequests.$inferSelect
export type RequestReason = 'unknownRequest' | 'closed'

/** A request that nobody has answered yet. */
export async function openRequest(
  tx: Transaction,
  requestId: number,
): Promise<Result<WithdrawalRequest, RequestReason>> {
  const [row] = await tx
    .select()
    .from(withdrawalRequests)
    .where(eq(withdrawalRequests.id, requestId))
  if (!row) return refused('unknownRequest', '没有这一条撤稿申请，请刷新后再看。')
  if (row.closedAt === null) return done(row)
  return refused('closed', `${row.closedByName ?? '同事'}已经处理了这条撤稿申请。`)
}

export const samePerson = refused(
  'samePerson',
  '撤稿要两个人：申请是您提出的，请由另一位总编确认。情况紧急时可以紧急撤稿。',
)

export async function closeRequest(
  tx: Transaction,
  { actor, at }: Deed,
  requestId: number,
  outcome: 'confirmed' | 'dismissed',
): Promise<void> {
  await tx
    .update(withdrawalRequests)
    .set({ outcome, closedById: actor.id, closedByName: actor.name, closedAt: at })
    .where(eq(withdrawalRequests.id, requestId))
}

import { and, eq, isNull } from 'drizzle-orm'
import { type RelaxationKind, relaxationKinds } from '#db/schema/relaxations.ts'
import { channels, relaxations } from '#db/schema.ts'
import { transact } from '#db/transact.ts'
import { done, type Result, refused } from '#lib/result.ts'
import { record } from '../log/record.ts'
import type { Deed } from '../people/actor.ts'
import { can, notAllowed } from '../people/can.ts'
import { readReason } from '../stories/review/opinion.ts'

export type Relaxation = { channelId: number; kind: RelaxationKind; reason: string }
type Reason = 'notAllowed' | 'noReason' | 'badOpinion' | 'badKind' | 'unknownChannel' | 'relaxed'

/**
 * 放宽三审分工 in one channel, with a reason: one person may do two of the three reviews (`twoReviews`),
 * or review a text that they changed (`ownEdit`); who began a story never reviews it. Every sign-off
 * that made use of it says so in the log.
 */
export async function relaxReview(
  deed: Deed,
  { channelId, kind, reason: given }: Relaxation,
): Promise<Result<{ id: number }, Reason>> {
  const { actor, at } = deed
  if (!can(actor, 'channel.relax')) return notAllowed('channel.relax')
  if (!relaxationKinds.includes(kind)) return refused('badKind', '没有这种放宽，请重新选择。')
  const reason = readReason(given, '放宽三审分工要写明原因，它会留在审计记录里。')
  if (!reason.ok) return reason
  return transact<Result<{ id: number }, Reason>>(async (tx) => {
    const [channel] = await tx.select().from(channels).where(eq(channels.id, channelId))
    if (!channel) return refused('unknownChannel', '没有这个频道，请重新选择。')
    const [open] = await tx
      .select()
      .from(relaxations)
      .where(
        and(
          eq(relaxations.channelId, channelId),
          eq(relaxations.kind, kind),
          isNull(relaxations.endedAt),
        ),
      )
    if (open) return refused('relaxed', '这个频道已经放宽了这一条。')
    const line = { channelId, kind, reason: reason.value, grantedAt: at }
    const [row] = await tx
      .insert(relaxations)
      .values({ ...line, grantedById: actor.id, grantedByName: actor.name })
      .returning({ id: relaxations.id })
    if (!row) throw new Error('insert returned no row')
    const details = { kind, reason: reason.value }
    await record(tx, deed, 'relaxReview', `channel:${channel.slug}`, details)
    return done(row)
  })
}

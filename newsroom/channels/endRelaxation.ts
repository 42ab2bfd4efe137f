import { and, eq, isNull } from 'drizzle-orm'
import { channels, relaxations } from '#db/schema.ts'
import { transact } from '#db/transact.ts'
import { done, type Result, refused } from '#lib/result.ts'
import { record } from '../log/record.ts'
import type { Deed } from '../people/actor.ts'
import { can, notAllowed } from '../people/can.ts'

/** 恢复三审分工: a relaxation ends; sign-offs that made use of it stand. */
export async function endRelaxation(
  deed: Deed,
  { relaxationId }: { relaxationId: number },
): Promise<Result<null, 'notAllowed' | 'unknownRelaxation'>> {
  if (!can(deed.actor, 'channel.relax')) return notAllowed('channel.relax')
  return transact(async (tx) => {
    const [row] = await tx
      .select({ kind: relaxations.kind, slug: channels.slug })
      .from(relaxations)
      .innerJoin(channels, eq(channels.id, relaxations.channelId))
      .where(and(eq(relaxations.id, relaxationId), isNull(relaxations.endedAt)))
    if (!row) return refused('unknownRelaxation', '这一条放宽已经结束，请刷新后再看。')
    await tx.update(relaxations).set({ endedAt: deed.at }).where(eq(relaxations.id, relaxationId))
    await record(tx, deed, 'endRelaxation', `channel:${row.slug}`, { kind: row.kind })
    return done(null)
  })
}

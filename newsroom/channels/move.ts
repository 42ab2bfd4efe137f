import { asc, eq, isNull } from 'drizzle-orm'
import { channels } from '#db/schema.ts'
import { done, type Result, refused } from '#lib/result.ts'
import type { Deed } from '../people/actor.ts'
import { type ChannelRefusal, changeOneChannel } from './changeOne.ts'

/** Moves an open channel one place up or down in the nav; the positions are counted anew from 1. */
export const moveChannel = (
  deed: Deed,
  { channelId, way }: { channelId: number; way: 'up' | 'down' },
): Promise<Result<null, ChannelRefusal | 'atTheEnd'>> =>
  changeOneChannel<'atTheEnd'>(deed, channelId, {
    action: 'moveChannel',
    details: { way },
    work: async (tx, channel) => {
      const order = await tx
        .select({ id: channels.id })
        .from(channels)
        .where(isNull(channels.retiredAt))
        .orderBy(asc(channels.position), asc(channels.id))
      const from = order.findIndex(({ id }) => id === channel.id)
      const to = from + (way === 'up' ? -1 : 1)
      const [here, there] = [order[from], order[to]]
      if (!here || !there)
        return refused('atTheEnd', `频道“${channel.name}”不能再移了，请刷新后再看。`)
      order[from] = there
      order[to] = here
      for (const [at, { id }] of order.entries())
        await tx
          .update(channels)
          .set({ position: at + 1 })
          .where(eq(channels.id, id))
      return done(null)
    },
  })

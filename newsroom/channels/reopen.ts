import { desc, eq } from 'drizzle-orm'
import { channels } from '#db/schema.ts'
import { done, type Result } from '#lib/result.ts'
import type { Deed } from '../people/actor.ts'
import { type ChannelRefusal, changeOneChannel } from './changeOne.ts'

/** Brings a retired channel back, at the end of the nav. */
export const reopenChannel = (
  deed: Deed,
  { channelId }: { channelId: number },
): Promise<Result<null, ChannelRefusal>> =>
  changeOneChannel(deed, channelId, {
    action: 'reopenChannel',
    work: async (tx, channel) => {
      const [last] = await tx.select().from(channels).orderBy(desc(channels.position)).limit(1)
      const position = (last?.position ?? 0) + 1
      await tx
        .update(channels)
        .set({ retiredAt: null, position })
        .where(eq(channels.id, channel.id))
      return done(null)
    },
  })

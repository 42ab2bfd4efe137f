import { and, eq, isNull, ne } from 'drizzle-orm'
import { channels } from '#db/schema.ts'
import { done, type Result, refused } from '#lib/result.ts'
import type { Deed } from '../people/actor.ts'
import { type ChannelRefusal, changeOneChannel } from './changeOne.ts'

/**
 * Takes a channel out of the nav and of the choice for new stories. Its page, its days and its stories
 * stay at their addresses.
 */
export const retireChannel = (
  deed: Deed,
  { channelId }: { channelId: number },
): Promise<Result<null, ChannelRefusal | 'lastChannel' | 'isRetired'>> =>
  changeOneChannel<'lastChannel' | 'isRetired'>(deed, channelId, {
    action: 'retireChannel',
    work: async (tx, channel) => {
      if (channel.retiredAt !== null)
        return refused('isRetired', `频道“${channel.name}”已经停用了。`)
      const [other] = await tx
        .select({ id: channels.id })
        .from(channels)
        .where(and(isNull(channels.retiredAt), ne(channels.id, channel.id)))
        .limit(1)
      if (!other) return refused('lastChannel', '这是最后一个频道，不能停用。请先开一个新的频道。')
      await tx.update(channels).set({ retiredAt: deed.at }).where(eq(channels.id, channel.id))
      return done(null)
    },
  })

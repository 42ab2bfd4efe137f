import { eq } from 'drizzle-orm'
import { channels } from '#db/schema.ts'
import { done, type Result } from '#lib/result.ts'
import { badValue, inChinese } from '../badInput.ts'
import type { Deed } from '../people/actor.ts'
import { can, notAllowed } from '../people/can.ts'
import { type ChannelRefusal, changeOneChannel } from './changeOne.ts'
import { type ChannelText, channelFields, channelText } from './shapes.ts'

/** Gives a channel other names, another sentence, another hue. Its address stays. */
export async function changeChannel(
  deed: Deed,
  { channelId, ...text }: ChannelText & { channelId: number },
): Promise<Result<null, ChannelRefusal | 'badValue'>> {
  if (!can(deed.actor, 'channel.manage')) return notAllowed('channel.manage')
  const parsed = channelText.safeParse(text, inChinese)
  if (!parsed.success) return badValue(parsed.error, channelFields)
  return changeOneChannel(deed, channelId, {
    action: 'changeChannel',
    details: parsed.data,
    work: async (tx, channel) => {
      await tx.update(channels).set(parsed.data).where(eq(channels.id, channel.id))
      return done(null)
    },
  })
}

import { desc, eq } from 'drizzle-orm'
import { channels } from '#db/schema.ts'
import { transact } from '#db/transact.ts'
import { done, type Result, refused } from '#lib/result.ts'
import { isReserved } from '../addresses.ts'
import { badValue, inChinese } from '../badInput.ts'
import { record } from '../log/record.ts'
import type { Deed } from '../people/actor.ts'
import { can, notAllowed } from '../people/can.ts'
import { isSlug } from '../slug.ts'
import { type ChannelText, channelFields, channelText } from './shapes.ts'

/** `position` is the channel's place in the nav; the last where it is left out. */
export type NewChannel = ChannelText & { slug: string; position?: number }

/** Opens a channel. Its slug becomes the first segment of its stories' addresses, for good. */
export async function addChannel(
  deed: Deed,
  { slug, position, ...text }: NewChannel,
): Promise<Result<{ id: number }, 'notAllowed' | 'badSlug' | 'slugTaken' | 'badValue'>> {
  if (!can(deed.actor, 'channel.manage')) return notAllowed('channel.manage')
  if (!isSlug(slug) || isReserved(slug))
    return refused('badSlug', `频道地址“${slug}”不能用，请用 2–20 个小写字母或数字。`, 'slug')
  const parsed = channelText.safeParse(text, inChinese)
  if (!parsed.success) return badValue(parsed.error, channelFields)
  return transact(async (tx) => {
    const [taken] = await tx.select().from(channels).where(eq(channels.slug, slug))
    if (taken) return refused('slugTaken', `频道地址“${slug}”已经由${taken.name}使用。`, 'slug')
    const [last] = await tx.select().from(channels).orderBy(desc(channels.position)).limit(1)
    const place = position ?? (last?.position ?? 0) + 1
    const [row] = await tx
      .insert(channels)
      .values({ ...parsed.data, slug, position: place })
      .returning({ id: channels.id })
    if (!row) throw new Error('insert returned no row')
    await record(tx, deed, 'addChannel', `channel:${slug}`, parsed.data)
    return done(row)
  })
}

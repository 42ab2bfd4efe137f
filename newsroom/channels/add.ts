import { eq } from 'drizzle-orm'
import { channels } from '#db/schema.ts'
import { transact } from '#db/transact.ts'
import { done, type Result, refused } from '#lib/result.ts'
import { isReserved, isSlug } from '../addresses.ts'
import { record } from '../log/record.ts'
import type { Deed } from '../people/actor.ts'
import { can, notAllowed } from '../people/can.ts'

export type NewChannel = Omit<typeof channels.$inferInsert, 'id'>

/** Opens a channel. Its slug becomes the first segment of its stories' addresses, for good. */
export async function addChannel(
  deed: Deed,
  channel: NewChannel,
): Promise<Result<{ id: number }, 'notAllowed' | 'badSlug' | 'slugTaken'>> {
  if (!can(deed.actor, 'site.configure')) return notAllowed('site.configure')
  if (!isSlug(channel.slug) || isReserved(channel.slug))
    return refused('badSlug', `频道地址“${channel.slug}”不能用，请用 2–20 个小写字母或数字。`)
  return transact(async (tx) => {
    const [taken] = await tx.select().from(channels).where(eq(channels.slug, channel.slug))
    if (taken) return refused('slugTaken', `频道地址“${channel.slug}”已经由${taken.name}使用。`)
    const [row] = await tx.insert(channels).values(channel).returning({ id: channels.id })
    if (!row) throw new Error('insert returned no row')
    await record(tx, deed, 'addChannel', `channel:${channel.slug}`)
    return done(row)
  })
}

import { eq } from 'drizzle-orm'
import { channels } from '#db/schema.ts'
import { type Transaction, transact } from '#db/transact.ts'
import { type Result, refused } from '#lib/result.ts'
import { record } from '../log/record.ts'
import type { Deed } from '../people/actor.ts'
import { can, notAllowed } from '../people/can.ts'
import type { Channel } from './published.ts'

export type ChannelRefusal = 'notAllowed' | 'unknownChannel'

type Change<Reason extends string> = {
  /** As the log has it. */
  action: string
  details?: Record<string, unknown>
  work: (tx: Transaction, channel: Channel) => Promise<Result<null, Reason>>
}

/**
 * What all verbs about one channel share: may the actor, is there such a channel, the work and its
 * entry in the log in one transaction. A refusal of the work must come before it writes anything.
 */
export async function changeOneChannel<Reason extends string = never>(
  deed: Deed,
  channelId: number,
  { action, details, work }: Change<Reason>,
): Promise<Result<null, ChannelRefusal | Reason>> {
  if (!can(deed.actor, 'channel.manage')) return notAllowed('channel.manage')
  return transact(async (tx) => {
    const [channel] = await tx.select().from(channels).where(eq(channels.id, channelId))
    if (!channel) return refused('unknownChannel', '没有这个频道，请刷新后再看。')
    const result = await work(tx, channel)
    if (result.ok) await record(tx, deed, action, `channel:${channel.slug}`, details)
    return result
  })
}

import { eq, inArray } from 'drizzle-orm'
import { channelHeads, channels } from '#db/schema.ts'
import { done, type Result, refused } from '#lib/result.ts'
import type { Deed } from './actor.ts'
import { changeStaff, type StaffRefusal } from './changeStaff.ts'

type Reason = 'notHead' | 'unknownChannel'

/** Says which channels a 主任 heads: these and no others. They arrange the pages of these. */
export const assignChannels = (
  deed: Deed,
  { personId, channelIds }: { personId: string; channelIds: number[] },
): Promise<Result<null, StaffRefusal | Reason>> =>
  changeStaff<null, Reason>(deed, personId, {
    action: 'assignChannels',
    details: { channelIds },
    work: async (tx, person) => {
      if (person.role !== 'deskHead' && channelIds.length > 0)
        return refused('notHead', `${person.name}不是主任，只有主任分管频道。请先改角色。`)
      const wanted = [...new Set(channelIds)]
      const known = await tx.select().from(channels).where(inArray(channels.id, wanted))
      if (known.length < wanted.length)
        return refused('unknownChannel', '没有这个频道，请重新选择。')
      await tx.delete(channelHeads).where(eq(channelHeads.personId, person.id))
      const rows = wanted.map((channelId) => ({ personId: person.id, channelId }))
      if (rows.length > 0) await tx.insert(channelHeads).values(rows)
      return done(null)
    },
  })

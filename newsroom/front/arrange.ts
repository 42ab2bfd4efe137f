import { and, eq, inArray } from 'drizzle-orm'
import { headlineSlots, published } from '#db/schema.ts'
import { transact } from '#db/transact.ts'
import { done, type Result, refused } from '#lib/result.ts'
import { record } from '../log/record.ts'
import type { Deed } from '../people/actor.ts'
import { can, notAllowed } from '../people/can.ts'

export type HeadlineList = (typeof headlineSlots.$inferSelect)['list']
type Arrangement = { page: string; list: HeadlineList; storyIds: number[] }

/** Arranges a list of a page (`front` or a channel's slug) anew: these stories, in this order. */
export async function arrangeList(
  deed: Deed,
  { page, list, storyIds }: Arrangement,
): Promise<Result<null, 'notAllowed' | 'notLive' | 'twice'>> {
  if (!can(deed.actor, 'front.arrange')) return notAllowed('front.arrange')
  if (new Set(storyIds).size < storyIds.length)
    return refused('twice', '同一篇稿件在一个列表里只能出现一次。')
  return transact(async (tx) => {
    const live = await tx
      .select({ id: published.storyId })
      .from(published)
      .where(inArray(published.storyId, storyIds))
    const missing = storyIds.find((id) => !live.some((row) => row.id === id))
    if (missing !== undefined) return refused('notLive', `第${missing}号稿件没有发布，不能上版面。`)
    await tx
      .delete(headlineSlots)
      .where(and(eq(headlineSlots.page, page), eq(headlineSlots.list, list)))
    const slots = storyIds.map((storyId, at) => ({ page, list, storyId, position: at + 1 }))
    if (slots.length > 0) await tx.insert(headlineSlots).values(slots)
    await record(tx, deed, 'arrangeList', `front:${page}/${list}`, { storyIds })
    return done(null)
  })
}

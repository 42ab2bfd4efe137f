import { eq } from 'drizzle-orm'
import { published, revisions } from '#db/schema.ts'
import { transact } from '#db/transact.ts'
import { orThrow } from '#lib/result.ts'
import { openLateReview } from '#newsroom/stories/review/lateReview.ts'
import { requestWithdrawal } from '#newsroom/stories/withdraw/request.ts'
import { deskHead } from './review.ts'

const minute = 60_000

/** 快讯 whose 补审 is open again, and whose withdrawal is asked for: each by its title in the seed. */
const toLookAt = '江面大风 轮渡今早推迟开航'
const toWithdraw = {
  title: '穿小的校服“漂”给学弟学妹',
  reason: '文中一位家长来电，不愿孩子的名字见报，正在核实。',
}

/**
 * What is live and waits for a second person, by the clock of the people who look at the desk. The
 * 补审 is opened by hand: the story itself went live in the demo's week, years ago.
 */
export async function plantAfterwards(ids: ReadonlyMap<string, number>, now: number) {
  const idOf = (title: string): number => {
    const id = ids.get(title)
    if (id === undefined) throw new Error(`afterwards.ts names no story of the seed: ${title}`)
    return id
  }
  await transact(async (tx) => {
    const [live] = await tx
      .select({
        storyId: published.storyId,
        revisionId: revisions.id,
        contentHash: revisions.contentHash,
      })
      .from(published)
      .innerJoin(revisions, eq(revisions.id, published.revisionId))
      .where(eq(published.storyId, idOf(toLookAt)))
    if (!live) throw new Error(`not live: ${toLookAt}`)
    await openLateReview(tx, { at: now - 95 * minute }, { ...live, kind: 'brief' })
  })
  const asked = { storyId: idOf(toWithdraw.title), reason: toWithdraw.reason }
  orThrow(await requestWithdrawal({ actor: deskHead, at: now - 25 * minute }, asked))
}

import { and, desc, eq, gt, sql } from 'drizzle-orm'
import { mostRead, published, rankWindows, reads } from '#db/schema.ts'
import { type Transaction, transact } from '#db/transact.ts'
import { hourOf } from './count.ts'

type RankWindow = (typeof rankWindows)[number]
type Row = typeof mostRead.$inferSelect

const hoursOf: Record<RankWindow, number> = { day: 24, week: 7 * 24 }
const places = 10

/**
 * Recomputes 热榜 from the counts. Only a list that changed is written, so that a quiet hour makes no
 * new edition. Answers whether one did.
 */
export async function rankStories(at: number): Promise<boolean> {
  return transact(async (tx) => {
    let hasChanged = false
    for (const window of rankWindows) hasChanged = (await rank(tx, window, at)) || hasChanged
    return hasChanged
  })
}

async function rank(tx: Transaction, window: RankWindow, at: number): Promise<boolean> {
  const total = sql<number>`sum(${reads.count})`
  const ranked = await tx
    .select({ storyId: reads.storyId })
    .from(reads)
    .innerJoin(published, eq(published.storyId, reads.storyId))
    .where(and(gt(reads.hour, hourOf(at) - hoursOf[window])))
    .groupBy(reads.storyId)
    .orderBy(desc(total), desc(published.publishedAt), desc(reads.storyId))
    .limit(places)
  const before = await tx.select().from(mostRead).where(eq(mostRead.window, window))
  const isSame =
    before.length === ranked.length &&
    ranked.every(({ storyId }, place) => rankIn(before, storyId) === place + 1)
  if (isSame) return false
  await tx.delete(mostRead).where(eq(mostRead.window, window))
  const rows = ranked.map(({ storyId }, place) => ({
    window,
    rank: place + 1,
    storyId,
    previousRank: rankIn(before, storyId),
  }))
  if (rows.length > 0) await tx.insert(mostRead).values(rows)
  return true
}

const rankIn = (rows: Row[], storyId: number): number | null =>
  rows.find((row) => row.storyId === storyId)?.rank ?? null

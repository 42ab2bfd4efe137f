import { asc, eq, sql } from 'drizzle-orm'
import { readStore } from '#db/client.ts'
import { channels, mostRead, published } from '#db/schema.ts'
import { single } from '#lib/single.ts'
import { storyLine } from '../stories/published.ts'

export const mostReadQueries = () =>
  single('mostReadQueries', () => ({
    ranked: readStore()
      .select({ rank: mostRead.rank, previousRank: mostRead.previousRank, ...storyLine })
      .from(mostRead)
      .innerJoin(published, eq(published.storyId, mostRead.storyId))
      .innerJoin(channels, eq(channels.id, published.channelId))
      .where(eq(mostRead.window, sql.placeholder('window')))
      .orderBy(asc(mostRead.rank))
      .prepare(),
  }))

export type RankedStory = Awaited<ReturnType<typeof mostReadStories>>['day'][number]

/** 热榜 of the last 24 hours and the last 7 days, ten each; empty until reads have been counted. */
export async function mostReadStories() {
  const [day, week] = await Promise.all([
    mostReadQueries().ranked.execute({ window: 'day' }),
    mostReadQueries().ranked.execute({ window: 'week' }),
  ])
  return { day, week }
}

import { and, asc, desc, eq, gt, lte, sql } from 'drizzle-orm'
import { readStore } from '#db/client.ts'
import { channels, published } from '#db/schema.ts'
import { single } from '#lib/single.ts'
import { partSize } from '../machineAddresses.ts'

/** Readers' reads for crawlers. */

const given = sql.placeholder

export const crawlerQueries = () =>
  single('crawlerQueries', () => ({
    addresses: readStore()
      .select({
        id: published.storyId,
        day: published.day,
        channel: channels.slug,
        publishedAt: published.publishedAt,
        modifiedAt: published.modifiedAt,
      })
      .from(published)
      .innerJoin(channels, eq(channels.id, published.channelId))
      .where(and(gt(published.storyId, given('after')), lte(published.storyId, given('last'))))
      .orderBy(asc(published.storyId))
      .limit(given('limit'))
      .prepare(),
    nextId: readStore()
      .select({ id: published.storyId })
      .from(published)
      .where(gt(published.storyId, given('after')))
      .orderBy(asc(published.storyId))
      .limit(1)
      .prepare(),
    since: readStore()
      .select({
        id: published.storyId,
        day: published.day,
        channel: channels.slug,
        title: published.title,
        publishedAt: published.publishedAt,
      })
      .from(published)
      .innerJoin(channels, eq(channels.id, published.channelId))
      .where(gt(published.publishedAt, given('since')))
      .orderBy(desc(published.publishedAt), desc(published.storyId))
      .limit(given('limit'))
      .prepare(),
  }))

export type StoryAddress = Awaited<ReturnType<typeof addressesOfPart>>[number]

/** The parts of the sitemap in which anything is live, in order: one step of the index for each. */
export async function sitemapParts(): Promise<number[]> {
  const parts: number[] = []
  for (let after = 0; ; ) {
    const [next] = await crawlerQueries().nextId.execute({ after })
    if (!next) return parts
    const part = Math.ceil(next.id / partSize)
    parts.push(part)
    after = part * partSize
  }
}

/** The next live stories of a part after a number, at most `limit`. */
export const addressesOfPart = (part: number, { after = 0, limit = 500 } = {}) =>
  crawlerQueries().addresses.execute({
    after: Math.max(after, (part - 1) * partSize),
    last: part * partSize,
    limit,
  })

/** What was published after a moment (ms UTC), newest first. */
export const storiesSince = (since: number, limit: number) =>
  crawlerQueries().since.execute({ since, limit })

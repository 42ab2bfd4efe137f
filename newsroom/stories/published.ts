import { and, asc, desc, eq, getTableColumns, gte, lt, sql } from 'drizzle-orm'
import { readStore } from '#db/client.ts'
import { channels, published, publishedSources, publishedTags } from '#db/schema.ts'
import { single } from '#lib/single.ts'
import { type Day, endOfDay, startOfDay } from '#lib/zh/date.ts'
import type { Cursor } from '../addresses.ts'

/** Readers' reads of stories. Every list is a range of one index, however large the archive is. */

/** The columns of what a list, a card or a rank shows of a story. */
export const storyLine = {
  id: published.storyId,
  day: published.day,
  publishedAt: published.publishedAt,
  title: published.title,
  shortTitle: published.shortTitle,
  summary: published.summary,
  sourceName: published.sourceName,
  coverSalt: published.coverSalt,
  isBrief: published.isBrief,
  channelId: published.channelId,
  channel: channels.slug,
  channelName: channels.name,
  hue: channels.hue,
}
const whole = { ...getTableColumns(published), ...storyLine, sourceId: publishedSources.sourceId }

const given = sql.placeholder
const olderThanCursor = sql`(${published.publishedAt}, ${published.storyId}) < (${given('at')}, ${given('id')})`
const newerThanCursor = sql`(${published.publishedAt}, ${published.storyId}) > (${given('at')}, ${given('id')})`
const inChannel = eq(published.channelId, given('channelId'))
const newestFirst = [desc(published.publishedAt), desc(published.storyId)] as const

export const storyQueries = () =>
  single('storyQueries', () => {
    const lines = () =>
      readStore()
        .select(storyLine)
        .from(published)
        .innerJoin(channels, eq(channels.id, published.channelId))
    const days = () => readStore().select({ day: published.day }).from(published)
    return {
      byId: readStore()
        .select(whole)
        .from(published)
        .innerJoin(channels, eq(channels.id, published.channelId))
        .leftJoin(publishedSources, eq(publishedSources.storyId, published.storyId))
        .where(eq(published.storyId, given('id')))
        .prepare(),
      latest: lines()
        .where(olderThanCursor)
        .orderBy(...newestFirst)
        .limit(given('limit'))
        .prepare(),
      latestIn: lines()
        .where(and(inChannel, olderThanCursor))
        .orderBy(...newestFirst)
        .limit(given('limit'))
        .prepare(),
      newerIn: lines()
        .where(and(inChannel, newerThanCursor))
        .orderBy(asc(published.publishedAt), asc(published.storyId))
        .limit(given('limit'))
        .prepare(),
      ofDay: lines()
        .where(and(inChannel, eq(published.day, given('day'))))
        .orderBy(...newestFirst)
        .prepare(),
      dayBefore: days()
        .where(and(inChannel, lt(published.day, given('day'))))
        .orderBy(desc(published.day))
        .limit(1)
        .prepare(),
      dayAfter: days()
        .where(and(inChannel, sql`${published.day} > ${given('day')}`))
        .orderBy(asc(published.day))
        .limit(1)
        .prepare(),
      countBetween: readStore()
        .select({ count: sql<number>`count(*)` })
        .from(published)
        .where(
          and(gte(published.publishedAt, given('from')), lt(published.publishedAt, given('to'))),
        )
        .prepare(),
      byTag: lines()
        .innerJoin(publishedTags, eq(publishedTags.storyId, published.storyId))
        .where(eq(publishedTags.tag, given('tag')))
        .orderBy(desc(publishedTags.publishedAt), desc(publishedTags.storyId))
        .limit(given('limit'))
        .prepare(),
    }
  })

export type StoryLine = Awaited<ReturnType<typeof latestStories>>[number]
export type PublishedStory = NonNullable<Awaited<ReturnType<typeof publishedStory>>>

const newest: Cursor = { at: Number.MAX_SAFE_INTEGER, id: Number.MAX_SAFE_INTEGER }

/** A live story with its whole content, or null. */
export async function publishedStory(id: number) {
  const [story] = await storyQueries().byId.execute({ id })
  return story ?? null
}

/** The newest stories of the whole site, going on after `before`. */
export const latestStories = (limit: number, before = newest) =>
  storyQueries().latest.execute({ ...before, limit })

/** The newest stories of a channel, going on after `before`. */
export const latestInChannel = (
  channelId: number,
  limit: number,
  before = newest,
): Promise<StoryLine[]> => storyQueries().latestIn.execute({ channelId, ...before, limit })

/** All stories of a channel's day, newest first. */
export const storiesOfDay = (channelId: number, day: Day): Promise<StoryLine[]> =>
  storyQueries().ofDay.execute({ channelId, day })

/** The next day before (after) this one on which the channel has stories, or null. */
export async function dayBefore(channelId: number, day: Day): Promise<Day | null> {
  const [row] = await storyQueries().dayBefore.execute({ channelId, day })
  return (row?.day as Day | undefined) ?? null
}
export async function dayAfter(channelId: number, day: Day): Promise<Day | null> {
  const [row] = await storyQueries().dayAfter.execute({ channelId, day })
  return (row?.day as Day | undefined) ?? null
}

/** At most `most` days before this one on which the channel has stories, newest first. */
export async function daysBefore(channelId: number, day: Day, most: number): Promise<Day[]> {
  const days: Day[] = []
  for (let last = await dayBefore(channelId, day); last && days.length < most; ) {
    days.push(last)
    last = await dayBefore(channelId, last)
  }
  return days
}

/** How many stories the whole site published on a day. */
export async function countOfDay(day: Day): Promise<number> {
  const range = { from: startOfDay(day), to: endOfDay(day) }
  const [row] = await storyQueries().countBetween.execute(range)
  return row?.count ?? 0
}

/** 上一篇 and 下一篇 of a story in its channel: the one published before it, and after it. */
export async function neighboursOf(story: PublishedStory) {
  const cursor = { channelId: story.channelId, at: story.publishedAt, id: story.id, limit: 1 }
  const [[previous], [next]] = await Promise.all([
    storyQueries().latestIn.execute(cursor),
    storyQueries().newerIn.execute(cursor),
  ])
  return { previous: previous ?? null, next: next ?? null }
}

const byTime = (a: StoryLine, b: StoryLine): number => a.publishedAt - b.publishedAt || a.id - b.id

/** 相关阅读: live stories that share most tags with this one, the newer first among equals. */
export async function relatedStories(story: PublishedStory, limit: number): Promise<StoryLine[]> {
  const perTag = await Promise.all(
    [...new Set(story.content.tags)].map((tag) =>
      storyQueries().byTag.execute({ tag, limit: limit * 4 }),
    ),
  )
  const found = new Map<number, { line: StoryLine; shared: number }>()
  for (const line of perTag.flat()) {
    if (line.id === story.id) continue
    found.set(line.id, { line, shared: (found.get(line.id)?.shared ?? 0) + 1 })
  }
  return [...found.values()]
    .sort((a, b) => b.shared - a.shared || byTime(b.line, a.line))
    .slice(0, limit)
    .map(({ line }) => line)
}

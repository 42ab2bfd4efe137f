import { and, asc, desc, eq, exists, sql } from 'drizzle-orm'
import { readStore } from '#db/client.ts'
import {
  channels,
  published,
  publishedAuthors,
  publishedDays,
  publishedSources,
  publishedTags,
  sources,
} from '#db/schema.ts'
import { single } from '#lib/single.ts'
import type { Cursor } from '../archiveAddresses.ts'
import { type StoryLine, storyLine } from '../stories/published.ts'

/** Readers' reads of the archive: lists through all channels, and calendars. Each is a range. */

const given = sql.placeholder
const tables = {
  source: { table: publishedSources, key: publishedSources.sourceId },
  author: { table: publishedAuthors, key: publishedAuthors.author },
  tag: { table: publishedTags, key: publishedTags.tag },
} as const
type ListKind = keyof typeof tables

function listQuery(kind: ListKind) {
  const { table, key } = tables[kind]
  return readStore()
    .select(storyLine)
    .from(table)
    .innerJoin(published, eq(published.storyId, table.storyId))
    .innerJoin(channels, eq(channels.id, published.channelId))
    .where(
      and(
        eq(key, given('key')),
        sql`(${table.publishedAt}, ${table.storyId}) < (${given('at')}, ${given('id')})`,
      ),
    )
    .orderBy(desc(table.publishedAt), desc(table.storyId))
    .limit(given('limit'))
    .prepare()
}

function placeQuery(kind: ListKind) {
  const { table, key } = tables[kind]
  return readStore()
    .select({ at: table.publishedAt, id: table.storyId })
    .from(table)
    .where(
      and(
        eq(key, given('key')),
        sql`(${table.publishedAt}, ${table.storyId}) >= (${given('at')}, ${given('id')})`,
      ),
    )
    .orderBy(table.publishedAt, table.storyId)
    .limit(1)
    .prepare()
}

const edgeDay = (order: typeof asc) =>
  readStore()
    .select({ day: publishedDays.day })
    .from(publishedDays)
    .where(eq(publishedDays.channelId, given('channelId')))
    .orderBy(order(publishedDays.day))
    .limit(1)
    .prepare()

/**
 * The name of a 稿源 on its newest live story. What the desk calls it by now may never have been
 * published, and changes without an edition.
 */
const nameAsPublished = () =>
  readStore()
    .select({ name: published.sourceName })
    .from(publishedSources)
    .innerJoin(published, eq(published.storyId, publishedSources.storyId))
    .where(eq(publishedSources.sourceId, sources.id))
    .orderBy(desc(publishedSources.publishedAt), desc(publishedSources.storyId))
    .limit(1)

export const archiveQueries = () =>
  single('archiveQueries', () => ({
    ofSource: listQuery('source'),
    ofAuthor: listQuery('author'),
    ofTag: listQuery('tag'),
    placeOfSource: placeQuery('source'),
    placeOfAuthor: placeQuery('author'),
    placeOfTag: placeQuery('tag'),
    days: readStore()
      .select({ day: publishedDays.day, stories: publishedDays.stories })
      .from(publishedDays)
      .where(
        sql`${publishedDays.channelId} = ${given('channelId')} AND ${publishedDays.day} BETWEEN ${given('first')} AND ${given('last')}`,
      )
      .orderBy(publishedDays.day)
      .prepare(),
    sourcesInUse: readStore()
      .select({ id: sources.id, name: sql<string>`${nameAsPublished()}` })
      .from(sources)
      .where(
        exists(
          readStore()
            .select({ one: sql`1` })
            .from(publishedSources)
            .where(eq(publishedSources.sourceId, sources.id)),
        ),
      )
      .orderBy(asc(sources.id))
      .limit(given('limit'))
      .prepare(),
    firstDay: edgeDay(asc),
    lastDay: edgeDay(desc),
  }))

const newest: Cursor = { at: Number.MAX_SAFE_INTEGER, id: Number.MAX_SAFE_INTEGER }
/** Before every row, those of the years before 1970 too. */
const oldest: Cursor = { at: Number.MIN_SAFE_INTEGER, id: 0 }

/** The newest live stories of a 稿源, of an author, with a tag; going on after `before`. */
export const storiesOfSource = (
  sourceId: number,
  limit: number,
  before = newest,
): Promise<StoryLine[]> => archiveQueries().ofSource.execute({ key: sourceId, ...before, limit })

export const storiesOfAuthor = (
  author: string,
  limit: number,
  before = newest,
): Promise<StoryLine[]> => archiveQueries().ofAuthor.execute({ key: author, ...before, limit })

export const storiesWithTag = (tag: string, limit: number, before = newest): Promise<StoryLine[]> =>
  archiveQueries().ofTag.execute({ key: tag, ...before, limit })

/** The days on which a channel has live stories between two days, both included, with their number. */
export const daysWithStories = (
  channelId: number,
  between: { first: string; last: string },
): Promise<{ day: string; stories: number }[]> =>
  archiveQueries().days.execute({ channelId, ...between })

/** The first and the last day on which a channel has live stories; null where it has none. */
export async function edgeDaysOf(channelId: number) {
  const [[first], [last]] = await Promise.all([
    archiveQueries().firstDay.execute({ channelId }),
    archiveQueries().lastDay.execute({ channelId }),
  ])
  return first && last ? { first: first.day, last: last.day } : null
}

/** The 稿源 of which anything is live, as readers know them, in the order in which the desk got them. */
export const sourcesInUse = (limit: number): Promise<{ id: number; name: string }[]> =>
  archiveQueries().sourcesInUse.execute({ limit })

type List = { kind: 'source'; key: number } | { kind: 'author' | 'tag'; key: string }

const places = { source: 'placeOfSource', author: 'placeOfAuthor', tag: 'placeOfTag' } as const

/**
 * The row from which a list goes on for a cursor: its own, or the next newer one where that is gone;
 * null where there is none, and the list begins anew.
 */
export async function placeInList({ kind, key }: List, before: Cursor): Promise<Cursor | null> {
  const [place] = await archiveQueries()[places[kind]].execute({ key, ...before })
  return place ?? null
}

/** Whether anything live stands in a list. */
export async function isInUse({ kind, key }: List): Promise<boolean> {
  return (await placeInList({ kind, key } as List, oldest)) !== null
}

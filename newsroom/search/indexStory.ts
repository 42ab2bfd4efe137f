import { asc, eq, gte, sql } from 'drizzle-orm'
import { type published, searchEntries } from '#db/schema.ts'
import type { Transaction } from '#db/transact.ts'
import { foldText } from '#lib/zh/segments.ts'
import { columnsOf, searchedTexts, searchWords as words } from './columns.ts'
import { firstFree, firstMinute } from './freePlace.ts'
import { timeMarksOf } from './timeMarks.ts'
import { marks } from './tokens.ts'

/** What search needs of a story's readers' row. */
export type SearchedStory = Pick<
  typeof published.$inferSelect,
  'storyId' | 'publishedAt' | 'channelId' | 'sourceName' | 'content'
> & {
  /** Whoever began it. */
  authorId: string
}

const given = sql.placeholder

/** The place that a story of this time (ms UTC) has, or the one after it where that is taken. */
export const placeAt = (at: number): number => Math.floor((at - firstMinute) / 60_000)

/** The time (ms UTC) that a place stands for. */
export const timeOfPlace = (place: number): number => firstMinute + place * 60_000

const prepare = (tx: Transaction) => ({
  entryOf: tx
    .select({ place: searchEntries.place, publishedAt: searchEntries.publishedAt })
    .from(searchEntries)
    .where(eq(searchEntries.storyId, given('storyId')))
    .prepare(),
  taken: tx
    .select({ place: searchEntries.place })
    .from(searchEntries)
    .where(gte(searchEntries.place, given('place')))
    .orderBy(asc(searchEntries.place))
    .limit(given('limit'))
    .prepare(),
  removeEntry: tx
    .delete(searchEntries)
    .where(eq(searchEntries.place, given('place')))
    .prepare(),
  removeWords: tx
    .delete(words)
    .where(eq(words.rowid, given('place')))
    .prepare(),
  entry: tx
    .insert(searchEntries)
    .values({
      place: given('place'),
      storyId: given('storyId'),
      publishedAt: given('publishedAt'),
      channelId: given('channelId'),
      sourceName: given('sourceName'),
      title: given('title'),
      hasPicture: given('hasPicture'),
    })
    .prepare(),
  words: tx
    .insert(words)
    .values({
      rowid: given('place'),
      characters: given('characters'),
      title: given('title'),
      lead: given('lead'),
      body: given('body'),
      byline: given('byline'),
      source: given('source'),
      marks: given('marks'),
    })
    .prepare(),
})

const prepared = new WeakMap<Transaction, ReturnType<typeof prepare>>()

/** One writer in a process: its statements are good for later transactions too. */
function statementsOf(tx: Transaction): ReturnType<typeof prepare> {
  const found = prepared.get(tx) ?? prepare(tx)
  prepared.set(tx, found)
  return found
}

/**
 * Puts a live story into the index, in place of what stood there of it. It belongs into the
 * transaction that writes the readers' row; that a removed row leaves the index is a trigger's work.
 * About a millisecond.
 */
export async function putIntoSearch(tx: Transaction, story: SearchedStory): Promise<void> {
  const { storyId, publishedAt, channelId, sourceName, content } = story
  const statements = statementsOf(tx)
  const [old] = await statements.entryOf.execute({ storyId })
  if (old) {
    await statements.removeWords.execute({ place: old.place })
    await statements.removeEntry.execute({ place: old.place })
  }
  const takenFrom = (place: number, limit: number) => statements.taken.execute({ place, limit })
  const isSameTime = old?.publishedAt === publishedAt
  const place = isSameTime ? old.place : await firstFree(placeAt(publishedAt), takenFrom)
  const hasPicture = Number(content.body.some(({ kind }) => kind === 'figure'))
  const title = foldText(searchedTexts(content).title)
  const entry = { place, storyId, publishedAt, channelId, sourceName, title, hasPicture }
  await statements.entry.execute(entry)
  await statements.words.execute({ place, ...indexedText(story, place, hasPicture === 1) })
}

function indexedText(
  { content, channelId, sourceName, authorId }: SearchedStory,
  place: number,
  hasPicture: boolean,
) {
  const signs = [
    marks.every,
    marks.channel(channelId),
    marks.source(sourceName),
    marks.author(authorId),
    ...timeMarksOf(place),
    ...(hasPicture ? [marks.picture] : []),
  ]
  return columnsOf({ ...searchedTexts(content), source: sourceName }, signs)
}

import { eq } from 'drizzle-orm'
import { deskEntries, deskIndexDue, published, sources, stories } from '#db/schema.ts'
import type { Transaction } from '#db/transact.ts'
import { plainText } from '../../stories/content.ts'
import type { StoryDraft } from '../../stories/draft/storyDraft.ts'
import { columnsOf, deskWords, lines, type SearchedTexts, searchedTexts } from '../columns.ts'
import { timeMarksOf } from '../timeMarks.ts'
import { marks } from '../tokens.ts'
import { deskPlaceAt, freeDeskPlace, placesOfMinute } from './freePlace.ts'

/**
 * Takes a story into the desk's index as it stands now: `draft` is its working text. A story that is live
 * and untouched since leaves it, for readers' search holds that. It belongs into the transaction that
 * changes the story, behind all other writes. A millisecond or two.
 */
export async function putOnDesk(
  tx: Transaction,
  storyId: number,
  draft: () => Promise<StoryDraft>,
): Promise<void> {
  await tx.delete(deskIndexDue).where(eq(deskIndexDue.storyId, storyId))
  const [found] = await tx
    .select({ story: stories, live: published })
    .from(stories)
    .leftJoin(published, eq(published.storyId, stories.id))
    .where(eq(stories.id, storyId))
  const [old] = await tx.select().from(deskEntries).where(eq(deskEntries.storyId, storyId))
  if (old) {
    await tx.delete(deskWords).where(eq(deskWords.rowid, old.place))
    await tx.delete(deskEntries).where(eq(deskEntries.place, old.place))
  }
  if (!found || found.live?.publishedAt === found.story.changedAt) return
  const { story, live } = found
  const { changedAt } = story
  const place =
    old?.changedAt === changedAt ? old.place : await freeDeskPlace(tx, deskPlaceAt(changedAt))
  const working = await textsOfDraft(tx, await draft())
  const texts = live ? both(working, textsOfLive(live)) : working
  await tx.insert(deskEntries).values({ place, storyId, changedAt })
  await tx.insert(deskWords).values({ rowid: place, ...columnsOf(texts, signsOf(story, place)) })
}

const signsOf = (story: typeof stories.$inferSelect, place: number): string[] => [
  marks.every,
  marks.channel(story.channelId),
  marks.author(story.authorId),
  marks.state(story.state),
  ...timeMarksOf(Math.floor(place / placesOfMinute)),
]

type Texts = SearchedTexts & { source: string }

async function textsOfDraft(tx: Transaction, draft: StoryDraft): Promise<Texts> {
  const [source] = await tx.select().from(sources).where(eq(sources.id, draft.sourceId))
  return {
    title: lines(draft.title, draft.kicker, draft.subtitle, draft.shortTitle),
    lead: lines(draft.summary, ...draft.keyPoints, ...draft.tags),
    body: plainText(draft.body),
    byline: lines(...draft.bylines, draft.licence.author),
    source: source?.name ?? '',
  }
}

const textsOfLive = ({ content, sourceName }: typeof published.$inferSelect): Texts => ({
  ...searchedTexts(content),
  source: sourceName,
})

/** What is being written, and what readers have of it meanwhile: the desk finds a story by either. */
function both(working: Texts, live: Texts): Texts {
  const join = (key: keyof Texts) =>
    sameWords(working[key], live[key]) ? working[key] : `${working[key]}\n${live[key]}`
  return {
    title: join('title'),
    lead: join('lead'),
    body: join('body'),
    byline: join('byline'),
    source: join('source'),
  }
}

/** Blank lines of fields that are not filled in say nothing. */
const sameWords = (a: string, b: string): boolean => a === b || filled(a) === filled(b)
const filled = (text: string): string => text.split('\n').filter(Boolean).join('\n')

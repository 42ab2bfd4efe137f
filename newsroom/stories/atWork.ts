import { and, desc, eq, sql } from 'drizzle-orm'
import { readStore } from '#db/client.ts'
import { channels, people, published, revisions, sources, stories } from '#db/schema.ts'
import { done, type Result } from '#lib/result.ts'
import { single } from '#lib/single.ts'
import type { Actor } from '../people/actor.ts'
import { can, notAllowed } from '../people/can.ts'
import type { StoryDraft } from './draft/storyDraft.ts'
import { nextState } from './lifecycle.ts'
import { unknownStory } from './onDesk.ts'
import type { Revision } from './revision.ts'
import { draftOfRevision, type WorkingText, workingText } from './workingText.ts'

/** What those who write and edit read of one story. Every query finds its rows by a key. */

const given = sql.placeholder

/** The most revisions that are listed; a story has a dozen. */
const listed = 200

export const atWorkQueries = () =>
  single('atWorkQueries', () => ({
    story: readStore()
      .select({
        id: stories.id,
        state: stories.state,
        authorId: stories.authorId,
        isDemo: stories.isDemo,
        stateSince: stories.stateSince,
        dueAt: stories.dueAt,
        filedAt: stories.filedAt,
        channelId: stories.channelId,
        channel: channels.slug,
        channelName: channels.name,
        hue: channels.hue,
        publishedAt: published.publishedAt,
        day: published.day,
        liveRevisionId: published.revisionId,
      })
      .from(stories)
      .innerJoin(channels, eq(channels.id, stories.channelId))
      .leftJoin(published, eq(published.storyId, stories.id))
      .where(eq(stories.id, given('id')))
      .prepare(),
    revisions: readStore()
      .select({
        id: revisions.id,
        number: revisions.number,
        reason: revisions.reason,
        madeAt: revisions.madeAt,
        isFinished: revisions.isFinished,
        authorName: people.name,
      })
      .from(revisions)
      .leftJoin(people, eq(people.id, revisions.authorId))
      .where(eq(revisions.storyId, given('id')))
      .orderBy(desc(revisions.number))
      .limit(listed)
      .prepare(),
    revision: readStore()
      .select()
      .from(revisions)
      .where(and(eq(revisions.storyId, given('id')), eq(revisions.number, given('number'))))
      .prepare(),
    source: readStore()
      .select()
      .from(sources)
      .where(eq(sources.id, given('id')))
      .prepare(),
  }))

export type StoryAtWork = NonNullable<Awaited<ReturnType<typeof readStory>>>
export type RevisionLine = Awaited<ReturnType<typeof readRevisions>>[number]

async function readStory(id: number) {
  const [story] = await atWorkQueries().story.execute({ id })
  return story ?? null
}
const readRevisions = (id: number) => atWorkQueries().revisions.execute({ id })

type Reason = 'notAllowed' | 'unknownStory'

/** A story that the actor may read, or why not. */
export async function readableStory(
  actor: Actor,
  id: number,
): Promise<Result<StoryAtWork, Reason>> {
  if (!can(actor, 'story.read')) return notAllowed('story.read')
  const story = await readStory(id)
  if (!story) return unknownStory(id)
  return can(actor, 'story.read', { authorIds: [story.authorId] })
    ? done(story)
    : notAllowed('story.read', actor)
}

export type OpenStory = WorkingText & {
  story: StoryAtWork
  revisions: RevisionLine[]
  mayRevise: boolean
}

/** A story with its working text and its revisions, newest first; whether the actor may work on it. */
export async function openStory(actor: Actor, storyId: number): Promise<Result<OpenStory, Reason>> {
  const found = await readableStory(actor, storyId)
  if (!found.ok) return found
  const story = found.value
  const text = await workingText(readStore(), story)
  const mayRevise =
    can(actor, 'story.revise', { authorIds: [story.authorId] }) &&
    nextState(story.state, 'revise') !== null
  return done({ story, ...text, revisions: await readRevisions(storyId), mayRevise })
}

/** The words of one revision, as a draft; null where the story has none of that number. */
export async function textOfRevision(
  { id, channelId }: StoryAtWork,
  number: number,
): Promise<StoryDraft | null> {
  const [row] = await atWorkQueries().revision.execute({ id, number })
  return row ? draftOfRevision(row as Revision, channelId) : null
}

/** The name of a 稿源. */
export async function sourceName(id: number): Promise<string> {
  const [source] = await atWorkQueries().source.execute({ id })
  return source?.name ?? ''
}

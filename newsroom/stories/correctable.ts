import { eq, sql } from 'drizzle-orm'
import { readStore } from '#db/client.ts'
import { published, revisions, stories } from '#db/schema.ts'
import { done, type Result, refused } from '#lib/result.ts'
import { single } from '#lib/single.ts'
import type { Actor } from '../people/actor.ts'
import { can, notAllowed } from '../people/can.ts'
import { type Difference, difference } from './compare/difference.ts'
import type { StoryContent } from './content.ts'
import { type Correction, type CorrectionReason, corrected, readCorrection } from './correction.ts'
import { draftFrom, type StoryDraft } from './draft/storyDraft.ts'
import { unknownStory } from './onDesk.ts'

export const correctableQueries = () =>
  single('correctableQueries', () => ({
    live: readStore()
      .select({
        id: stories.id,
        channelId: stories.channelId,
        title: published.title,
        revision: revisions.number,
        sourceId: revisions.sourceId,
        content: published.content,
      })
      .from(stories)
      .leftJoin(published, eq(published.storyId, stories.id))
      .leftJoin(revisions, eq(revisions.id, published.revisionId))
      .where(eq(stories.id, sql.placeholder('id')))
      .prepare(),
  }))

/** What readers have of a story: the number of its revision, its headline and its words. */
export type LiveText = { revision: number; title: string; text: StoryDraft; content: StoryContent }
type Reason = 'notAllowed' | 'unknownStory' | 'notLive'

/** The text that a chief may correct, as readers have it now. */
export async function textToCorrect(
  actor: Actor,
  storyId: number,
): Promise<Result<LiveText, Reason>> {
  if (!can(actor, 'story.correct')) return notAllowed('story.correct')
  const [row] = await correctableQueries().live.execute({ id: storyId })
  if (!row) return unknownStory(storyId)
  const { channelId, title, revision, sourceId, content } = row
  if (title === null || revision === null || sourceId === null || content === null)
    return refused('notLive', '读者现在看不到这篇稿件，没有什么要更正；请在稿件里直接改。')
  return done({ revision, title, content, text: draftFrom(content, { channelId, sourceId }) })
}

/** What a correction would change before readers' eyes. Nothing is changed by asking. */
export async function correctionPreview(
  actor: Actor,
  given: Correction,
): Promise<Result<Difference, Reason | CorrectionReason>> {
  const live = await textToCorrect(actor, given.storyId)
  if (!live.ok) return live
  const read = readCorrection(given)
  if (!read.ok) return read
  const { text, content } = live.value
  const next = corrected(content, read.value.stood, read.value.stands)
  if (!next.ok) return next
  const { channelId, sourceId } = text
  return done(difference(text, draftFrom(next.value, { channelId, sourceId })))
}

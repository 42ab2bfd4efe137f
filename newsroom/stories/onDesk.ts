import { desc, eq } from 'drizzle-orm'
import { channels, published, signOffs, stories } from '#db/schema.ts'
import type { Transaction } from '#db/transact.ts'
import { done, type Result, refused } from '#lib/result.ts'
import {
  isReviewStep,
  nextState,
  type ReviewStep,
  type StoryEvent,
  type StoryState,
  stateNames,
} from './lifecycle.ts'

export type StoryOnDesk = {
  story: typeof stories.$inferSelect
  channel: typeof channels.$inferSelect
  /** Whether readers have a text of it now, whatever is being done with the next one. */
  isLive: boolean
  /** The state that the event leads to. */
  next: StoryState
}

export const unknownStory = (storyId: number) => refused('unknownStory', `没有第${storyId}号稿件。`)

export const wrongState = (state: StoryState) =>
  refused('wrongState', `稿件现在是“${stateNames[state]}”，不能做这一步；请刷新后再看。`)

/** A story for a verb: found, and in a state in which the event may happen; or why not. */
export async function storyFor(
  tx: Transaction,
  storyId: number,
  event: StoryEvent,
): Promise<Result<StoryOnDesk, 'unknownStory' | 'wrongState'>> {
  const [row] = await tx
    .select({ story: stories, channel: channels, live: published.storyId })
    .from(stories)
    .innerJoin(channels, eq(channels.id, stories.channelId))
    .leftJoin(published, eq(published.storyId, stories.id))
    .where(eq(stories.id, storyId))
  if (!row) return unknownStory(storyId)
  const { story, channel } = row
  const isLive = row.live !== null
  const heldFrom = story.state === 'onHold' ? await heldFromOf(tx, storyId) : null
  const next = nextState(story.state, event, { isLive, heldFrom })
  return next ? done({ story, channel, isLive, next }) : wrongState(story.state)
}

/** A story whose text may still be decided about, in whatever review it is. */
export async function storyInHand(
  tx: Transaction,
  storyId: number,
): Promise<Result<StoryOnDesk['story'], 'unknownStory' | 'wrongState'>> {
  const [story] = await tx.select().from(stories).where(eq(stories.id, storyId))
  if (!story) return unknownStory(storyId)
  return story.state === 'withdrawn' ? wrongState(story.state) : done(story)
}

/** From which review a story on hold was held: the last that was decided about it. */
export async function heldFromOf(tx: Transaction, storyId: number): Promise<ReviewStep | null> {
  const [row] = await tx
    .select({ step: signOffs.step })
    .from(signOffs)
    .where(eq(signOffs.storyId, storyId))
    .orderBy(desc(signOffs.round), desc(signOffs.id))
    .limit(1)
  return row && isReviewStep(row.step) ? row.step : null
}

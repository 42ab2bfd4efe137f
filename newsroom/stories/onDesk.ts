import { eq } from 'drizzle-orm'
import { channels, stories } from '#db/schema.ts'
import type { Transaction } from '#db/transact.ts'
import { done, type Result, refused } from '#lib/result.ts'
import { nextState, type StoryEvent, type StoryState, stateNames } from './lifecycle.ts'

export type StoryOnDesk = {
  story: typeof stories.$inferSelect
  channel: typeof channels.$inferSelect
  /** The state that the event leads to. */
  next: StoryState
}

export const unknownStory = (storyId: number) => refused('unknownStory', `没有第${storyId}号稿件。`)

/** A story for a verb: found, and in a state in which the event may happen; or why not. */
export async function storyFor(
  tx: Transaction,
  storyId: number,
  event: StoryEvent,
): Promise<Result<StoryOnDesk, 'unknownStory' | 'wrongState'>> {
  const [row] = await tx
    .select()
    .from(stories)
    .innerJoin(channels, eq(channels.id, stories.channelId))
    .where(eq(stories.id, storyId))
  if (!row) return unknownStory(storyId)
  const next = nextState(row.stories.state, event)
  if (!next)
    return refused(
      'wrongState',
      `稿件现在是“${stateNames[row.stories.state]}”，不能做这一步；请刷新后再看。`,
    )
  return done({ story: row.stories, channel: row.channels, next })
}

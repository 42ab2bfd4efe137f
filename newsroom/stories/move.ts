import { and, eq } from 'drizzle-orm'
import { channelLimits, stories } from '#db/schema.ts'
import type { Transaction } from '#db/transact.ts'
import type { Deed } from '../people/actor.ts'
import { putOnDesk } from '../search/desk/putOnDesk.ts'
import { isReviewStep, type StoryState } from './lifecycle.ts'
import type { StoryOnDesk } from './onDesk.ts'
import { workingText } from './workingText.ts'

const oneMinute = 60_000

type More = { returnedToId?: string | null; title?: string; byline?: string }

/**
 * Puts a story into the state that its event leads to. A new state begins to count its time, and is
 * nobody's to answer any more, unless `more` says whose.
 */
export async function moveStory(
  tx: Transaction,
  { at }: Pick<Deed, 'at'>,
  { story, next }: Pick<StoryOnDesk, 'story' | 'next'>,
  more: More = {},
): Promise<void> {
  const dueAt = await dueAtOf(tx, story.channelId, next, at)
  const entered = next === story.state ? {} : { stateSince: at, dueAt, returnedToId: null }
  const change = { state: next, changedAt: at, ...entered, ...more }
  await tx.update(stories).set(change).where(eq(stories.id, story.id))
  await putOnDesk(tx, story.id, async () => (await workingText(tx, story)).draft)
}

/** When a review that begins at `at` should be done; null where the channel sets no limit. */
async function dueAtOf(
  tx: Transaction,
  channelId: number,
  state: StoryState,
  at: number,
): Promise<number | null> {
  if (!isReviewStep(state)) return null
  const [limit] = await tx
    .select()
    .from(channelLimits)
    .where(and(eq(channelLimits.channelId, channelId), eq(channelLimits.step, state)))
  return limit ? at + limit.minutes * oneMinute : null
}

import { done, type Result } from '#lib/result.ts'
import type { Actor } from '../../people/actor.ts'
import { readableStory, type StoryAtWork } from '../atWork.ts'
import { afterwards } from './sheetAfterwards.ts'
import { decided, type SheetEntry } from './sheetEntries.ts'

export type ReviewSheet = { story: StoryAtWork; entries: SheetEntry[] }

/** 审稿单: everything that was decided about a story, oldest first. */
export async function reviewOf(
  actor: Actor,
  storyId: number,
): Promise<Result<ReviewSheet, 'notAllowed' | 'unknownStory'>> {
  const found = await readableStory(actor, storyId)
  if (!found.ok) return found
  const entries = [...(await decided(storyId)), ...(await afterwards(storyId))]
  // A sort that keeps what happened in one moment in the order in which it is listed
  return done({ story: found.value, entries: entries.sort((a, b) => a.at - b.at) })
}

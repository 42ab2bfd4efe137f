import type { Result } from '#lib/result.ts'
import type { Deed, Role } from '../../../people/actor.ts'
import { openStory } from '../../atWork.ts'
import { reviewers } from '../../review/testing.ts'

/** What is given to every deed of the model: whom it concerns, and a number to vary it. */
export type Given = {
  storyId: number
  place: { channelId: number; sourceId: number; partnerId: number }
  /** Distinct for each step; makes each text another. */
  step: number
  /** 0–99, random. */
  luck: number
}
type Answer = Promise<Result<unknown, string>>
/** `by`: the roles that somebody sensible would have. */
export type ModelDeed = { by: Role[]; call: (deed: Deed, given: Given) => Answer }

export const textOf = async (storyId: number) => {
  const text = await openStory(reviewers.sender, storyId)
  if (!text.ok) throw new Error(text.refusal.sentence)
  return text.value
}
export const heads: Role[] = ['deskHead', 'chief']

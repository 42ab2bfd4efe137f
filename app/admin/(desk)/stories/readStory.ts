import { notFound } from 'next/navigation'
import type { Actor } from '#newsroom/people/actor.ts'
import { type OpenStory, openStory } from '#newsroom/stories/atWork.ts'
import { storyIdOf } from './storyId.ts'

/** The story of an address, or the sentence why this person may not see it. */
export async function readStory(
  actor: Actor,
  params: Promise<{ id: string }>,
): Promise<OpenStory | { sentence: string }> {
  const result = await openStory(actor, storyIdOf((await params).id))
  if (result.ok) return result.value
  if (result.refusal.reason === 'unknownStory') notFound()
  return { sentence: result.refusal.sentence }
}

import type { ReactNode } from 'react'
import type { Actor } from '#newsroom/people/actor.ts'
import { type OpenStory, openStory } from '#newsroom/stories/atWork.ts'
import { MissingPage } from '../missingPage.tsx'
import { RefusedPage } from './refusedPage.tsx'

/** The story of an address, or the page that stands in its place. */
export async function readStory(
  actor: Actor,
  params: Promise<{ id: string }>,
): Promise<OpenStory | { instead: ReactNode }> {
  const { id } = await params
  if (!/^[1-9]\d{0,14}$/.test(id)) return missing
  const result = await openStory(actor, Number(id))
  if (result.ok) return result.value
  if (result.refusal.reason === 'unknownStory') return missing
  return { instead: <RefusedPage sentence={result.refusal.sentence} /> }
}

const missing = { instead: <MissingPage what="这篇稿件" /> }

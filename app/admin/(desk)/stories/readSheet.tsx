import type { ReactNode } from 'react'
import type { Actor } from '#newsroom/people/actor.ts'
import { type ReviewSheet, reviewOf } from '#newsroom/stories/review/sheet.ts'
import { MissingPage } from '../missingPage.tsx'
import { RefusedPage } from './refusedPage.tsx'

/** The 审稿单 of an address, or the page that stands in its place. */
export async function readSheet(
  actor: Actor,
  params: Promise<{ id: string }>,
): Promise<ReviewSheet | { instead: ReactNode }> {
  const { id } = await params
  if (!/^[1-9]\d{0,14}$/.test(id)) return missing
  const result = await reviewOf(actor, Number(id))
  if (result.ok) return result.value
  if (result.refusal.reason === 'unknownStory') return missing
  return { instead: <RefusedPage sentence={result.refusal.sentence} /> }
}

const missing = { instead: <MissingPage what="这篇稿件" /> }

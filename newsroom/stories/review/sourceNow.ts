import { readStore } from '#db/client.ts'
import { standingOf } from '../../sources/standing.ts'
import type { StoryDraft } from '../draft/storyDraft.ts'
import { isLetThrough, sourceRow, standsSo, urlOfDraft } from './sourceRule.ts'

/** A 稿源 that may not be used now, as the page of a story tells of it. */
export type SourceAtFault = { id: number; sentence: string; isLetThrough: boolean }

/** Where the source of a text stands at `at` (ms UTC); null where it is valid. */
export async function sourceAtFault(
  storyId: number,
  draft: StoryDraft,
  at: number,
): Promise<SourceAtFault | null> {
  const store = readStore()
  const source = await sourceRow(store, draft.sourceId)
  const standing = standingOf(source, at)
  if (standing === 'valid') return null
  const of = { storyId, sourceId: source.id, url: urlOfDraft(draft) }
  const sentence = standsSo(source, standing)
  return { id: source.id, sentence, isLetThrough: await isLetThrough(store, of) }
}

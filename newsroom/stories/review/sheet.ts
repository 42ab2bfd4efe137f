import { done, type Result } from '#lib/result.ts'
import { type ChainOf, chainOf } from '../../log/chainOf.ts'
import type { Actor } from '../../people/actor.ts'
import { readableStory, type StoryAtWork } from '../atWork.ts'
import { afterwards } from './sheetAfterwards.ts'
import { decided, type SheetEntry } from './sheetEntries.ts'
import { type Pending, pendingOf } from './sheetPending.ts'
import { sheetQueries } from './sheetQueries.ts'

export type KeptFinding = Awaited<
  ReturnType<ReturnType<typeof sheetQueries>['kept']['execute']>
>[number]

export type ReviewSheet = {
  story: StoryAtWork & { title: string; byline: string; sourceName: string; authors: string[] }
  entries: SheetEntry[]
  pending: Pending[]
  /** What the checker found and somebody let stand with a reason, oldest first. */
  kept: KeptFinding[]
  /** Whether the log's entries about the story are as they were written. */
  chain: ChainOf
}

/** 审稿单: everything that was decided about a story, oldest first. */
export async function reviewOf(
  actor: Actor,
  storyId: number,
): Promise<Result<ReviewSheet, 'notAllowed' | 'unknownStory'>> {
  const found = await readableStory(actor, storyId)
  if (!found.ok) return found
  const entries = [...(await decided(storyId)), ...(await afterwards(storyId))]
  return done({
    story: { ...found.value, ...(await headOf(storyId)) },
    // A sort that keeps what happened in one moment in the order in which it is listed
    entries: entries.sort((a, b) => a.at - b.at),
    pending: await pendingOf(storyId),
    kept: await sheetQueries().kept.execute({ id: storyId }),
    chain: await chainOf(`story:${storyId}`),
  })
}

async function headOf(id: number) {
  const queries = sheetQueries()
  const [[head], [source], authors] = await Promise.all([
    queries.head.execute({ id }),
    queries.source.execute({ id }),
    queries.authors.execute({ id }),
  ])
  return {
    title: head?.title ?? '',
    byline: head?.byline ?? '',
    sourceName: source?.name ?? '',
    authors: authors.map(({ name }) => name),
  }
}

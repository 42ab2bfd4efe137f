import { eq } from 'drizzle-orm'
import { corrections, published, stories } from '#db/schema.ts'
import { type Transaction, transact } from '#db/transact.ts'
import { done, type Result, refused } from '#lib/result.ts'
import { record } from '../log/record.ts'
import type { Deed } from '../people/actor.ts'
import { can, notAllowed } from '../people/can.ts'
import type { Block, Run } from './content.ts'
import { storyFor } from './onDesk.ts'
import { putReadersRow } from './readersRow.ts'
import { addRevision } from './revision.ts'

export type Correction = Pick<
  typeof corrections.$inferInsert,
  'storyId' | 'kind' | 'stood' | 'stands' | 'note'
>
type Reason = 'notAllowed' | 'unknownStory' | 'wrongState' | 'wordsNotFound' | 'nothingChanges'

/**
 * 更正: replaces words of a live story and says so to the reader, in one transaction: a new revision,
 * the readers' row with its time of change, and the public entry.
 */
export async function correctStory(
  deed: Deed,
  correction: Correction,
): Promise<Result<{ revision: number }, Reason>> {
  if (!can(deed.actor, 'story.correct')) return notAllowed('story.correct')
  const { storyId, stood, stands } = correction
  if (stood === stands || stood === '')
    return refused('nothingChanges', '更正前后的文字相同，请写明原文和改正后的文字。')
  return transact(async (tx) => {
    const found = await storyFor(tx, storyId, 'correct')
    if (!found.ok) return found
    const { revision } = found.value
    const body = replaceOnce(revision.content.body, stood, stands)
    if (!body)
      return refused('wordsNotFound', `原文“${stood}”须在正文的一段里恰好出现一次，请写得更完整。`)
    const corrected = await addRevision(tx, deed, {
      storyId,
      sourceId: revision.sourceId,
      content: { ...revision.content, body },
      reason: '更正',
    })
    const publishedAt = await firstPublished(tx, storyId)
    await putReadersRow(tx, found.value, corrected, { publishedAt, modifiedAt: deed.at })
    await tx.insert(corrections).values({ ...correction, correctedAt: deed.at })
    await tx.update(stories).set({ state: found.value.next }).where(eq(stories.id, storyId))
    await record(tx, deed, 'correctStory', `story:${storyId}`, { ...correction })
    return done({ revision: corrected.number })
  })
}

async function firstPublished(tx: Transaction, storyId: number): Promise<number> {
  const [row] = await tx
    .select({ publishedAt: published.publishedAt })
    .from(published)
    .where(eq(published.storyId, storyId))
  if (!row) throw new Error(`story ${storyId} is published but has no readers' row`)
  return row.publishedAt
}

/** The body with the words replaced, or null where they do not stand in it exactly once. */
function replaceOnce(body: readonly Block[], stood: string, stands: string): Block[] | null {
  let count = 0
  const inRuns = (runs: readonly Run[]): Run[] =>
    runs.map((run) => {
      const parts = run.text.split(stood)
      count += parts.length - 1
      return { ...run, text: parts.join(stands) }
    })
  const replaced = body.map((block): Block => {
    switch (block.kind) {
      case 'list':
        return { ...block, items: block.items.map(inRuns) }
      case 'paragraph':
      case 'leadIn':
      case 'note':
        return { ...block, text: inRuns(block.text) }
      default:
        return block
    }
  })
  return count === 1 ? replaced : null
}

import { createHash } from 'node:crypto'
import { desc, eq } from 'drizzle-orm'
import { revisions } from '#db/schema.ts'
import type { Transaction } from '#db/transact.ts'
import type { Deed } from '../people/actor.ts'
import type { StoryContent } from './content.ts'

export type Revision = typeof revisions.$inferSelect

/** Keeps a new, immutable snapshot of a story; the first has number 1. */
export async function addRevision(
  tx: Transaction,
  deed: Deed,
  revision: { storyId: number; sourceId: number; content: StoryContent; reason: string },
): Promise<Revision> {
  const last = await latestRevision(tx, revision.storyId)
  const [row] = await tx
    .insert(revisions)
    .values({
      ...revision,
      number: (last?.number ?? 0) + 1,
      contentHash: contentHash(revision.content, revision.sourceId),
      authorId: deed.actor.id,
      madeAt: deed.at,
    })
    .returning()
  if (!row) throw new Error('insert returned no row')
  return row
}

export async function latestRevision(
  tx: Transaction,
  storyId: number,
): Promise<Revision | undefined> {
  const [row] = await tx
    .select()
    .from(revisions)
    .where(eq(revisions.storyId, storyId))
    .orderBy(desc(revisions.number))
    .limit(1)
  return row
}

/** SHA-256 (hex) of the content and its source, keys sorted, so that equal texts have one hash. */
export function contentHash(content: StoryContent, sourceId: number): string {
  return createHash('sha256').update(canonical({ content, sourceId })).digest('hex')
}

function canonical(value: unknown): string {
  return JSON.stringify(value, (_key, part: unknown) =>
    part !== null && typeof part === 'object' && !Array.isArray(part)
      ? Object.fromEntries(Object.entries(part).sort(([a], [b]) => (a < b ? -1 : 1)))
      : part,
  )
}

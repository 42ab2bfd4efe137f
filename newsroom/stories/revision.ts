import { createHash } from 'node:crypto'
import { and, desc, eq } from 'drizzle-orm'
import { published, revisions } from '#db/schema.ts'
import type { Transaction } from '#db/transact.ts'
import type { Deed } from '../people/actor.ts'
import type { StoryContent } from './content.ts'
import type { StoryDraft } from './draft/storyDraft.ts'
import { noteAuthor } from './storyAuthors.ts'

type Row = typeof revisions.$inferSelect

/** A snapshot of a story: whole, or of a text that was still being written. */
export type Revision = Omit<Row, 'content' | 'isFinished'> &
  ({ isFinished: true; content: StoryContent } | { isFinished: false; content: StoryDraft })
export type FinishedRevision = Revision & { isFinished: true }

type NewRevision = {
  storyId: number
  sourceId: number
  reason: string
  /** Mends a few words of a text that was reviewed: that makes nobody an author of the story. */
  isCorrection?: true
} & ({ isFinished?: true; content: StoryContent } | { isFinished: false; content: StoryDraft })

/** Keeps a new, immutable snapshot of a story; the first has number 1. */
export async function addRevision(
  tx: Transaction,
  deed: Deed,
  { isCorrection, ...revision }: NewRevision,
): Promise<Revision> {
  if (!isCorrection) await noteAuthor(tx, deed, revision.storyId)
  const last = await latestRevision(tx, revision.storyId)
  const [row] = await tx
    .insert(revisions)
    .values({
      ...revision,
      isFinished: revision.isFinished ?? true,
      number: (last?.number ?? 0) + 1,
      contentHash: contentHash(revision.content, revision.sourceId),
      authorId: deed.actor.id,
      madeAt: deed.at,
    })
    .returning()
  if (!row) throw new Error('insert returned no row')
  return row as Revision
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
  return row as Revision | undefined
}

/** One revision of a story by its number. */
export async function revisionOf(
  tx: Transaction,
  storyId: number,
  number: number,
): Promise<Revision | undefined> {
  const [row] = await tx
    .select()
    .from(revisions)
    .where(and(eq(revisions.storyId, storyId), eq(revisions.number, number)))
  return row as Revision | undefined
}

/** What readers have of a story now, and since when; undefined where it is not live. */
export async function liveRevision(
  tx: Transaction,
  storyId: number,
): Promise<{ revision: FinishedRevision; publishedAt: number; sourceName: string } | undefined> {
  const { publishedAt, sourceName } = published
  const [row] = await tx
    .select({ revision: revisions, publishedAt, sourceName })
    .from(published)
    .innerJoin(revisions, eq(revisions.id, published.revisionId))
    .where(eq(published.storyId, storyId))
  return row && { ...row, revision: row.revision as FinishedRevision }
}

/** SHA-256 (hex) of the content and its source, keys sorted, so that equal texts have one hash. */
export function contentHash(content: StoryContent | StoryDraft, sourceId: number): string {
  return createHash('sha256').update(canonical({ content, sourceId })).digest('hex')
}

function canonical(value: unknown): string {
  return JSON.stringify(value, (_key, part: unknown) =>
    part !== null && typeof part === 'object' && !Array.isArray(part)
      ? Object.fromEntries(Object.entries(part).sort(([a], [b]) => (a < b ? -1 : 1)))
      : part,
  )
}

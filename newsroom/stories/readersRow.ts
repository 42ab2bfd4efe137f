import { eq } from 'drizzle-orm'
import { published, publishedTags, sources } from '#db/schema.ts'
import type { Transaction } from '#db/transact.ts'
import { dayOf } from '#lib/zh/date.ts'
import { wordCount } from '#lib/zh/length.ts'
import { putIntoSearch } from '../search/indexStory.ts'
import { plainText } from './content.ts'
import type { StoryOnDesk } from './onDesk.ts'
import type { FinishedRevision } from './revision.ts'

/** `sourceName`: what the 稿源 was called at the release; null where that was not kept yet. */
type Shown = { publishedAt: number; modifiedAt: number | null; sourceName: string | null }

/**
 * Writes the one row that readers see of a story, from a revision; an earlier row of the story is
 * replaced; the story's tags and its place in search follow in the same transaction. The only code
 * that writes `published`.
 */
export async function putReadersRow(
  tx: Transaction,
  { story }: StoryOnDesk,
  revision: FinishedRevision,
  { sourceName, ...times }: Shown,
): Promise<void> {
  const { content } = revision
  const row = {
    storyId: story.id,
    revisionId: revision.id,
    channelId: story.channelId,
    ...times,
    day: dayOf(times.publishedAt),
    title: content.title,
    shortTitle: content.shortTitle ?? content.title,
    summary: content.summary,
    sourceName: sourceName ?? (await nameNow(tx, revision)),
    origin: content.origin,
    coverSalt: content.coverSalt,
    isBrief: content.isBrief,
    isDemo: story.isDemo,
    wordCount: wordCount(plainText(content.body)),
    content,
  }
  await tx.insert(published).values(row).onConflictDoUpdate({ target: published.storyId, set: row })
  await tx.delete(publishedTags).where(eq(publishedTags.storyId, story.id))
  const tags = [...new Set(content.tags)].map((tag) => ({
    tag,
    storyId: story.id,
    publishedAt: times.publishedAt,
  }))
  if (tags.length > 0) await tx.insert(publishedTags).values(tags)
  await putIntoSearch(tx, { ...row, authorId: story.authorId })
}

async function nameNow(tx: Transaction, { id, sourceId }: FinishedRevision): Promise<string> {
  const [source] = await tx.select().from(sources).where(eq(sources.id, sourceId))
  if (!source) throw new Error(`revision ${id} names no source`)
  return source.name
}

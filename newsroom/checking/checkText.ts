import { eq } from 'drizzle-orm'
import { readStore } from '#db/client.ts'
import { stories } from '#db/schema.ts'
import type { Transaction } from '#db/transact.ts'
import { type Day, dayOf } from '#lib/zh/date.ts'
import { checkStory } from '../checker/check.ts'
import type { Finding } from '../checker/finding.ts'
import { draftFrom, type StoryDraft } from '../stories/draft/storyDraft.ts'
import { toContent } from '../stories/draft/toContent.ts'
import { hashOf, workingText } from '../stories/workingText.ts'
import { listsNow } from './lists/now.ts'

/** What the checker found in a text: on which day it was asked, and by which version of the lists. */
export type Checked = { contentHash: string; day: Day; listsVersion: number; findings: Finding[] }

/** The findings of a text with the newsroom's lists of the moment; `at` says which day today is. */
export async function checkDraft(
  draft: StoryDraft,
  at: number,
  store: Transaction = readStore(),
): Promise<Omit<Checked, 'contentHash'>> {
  const { version, compiled } = await listsNow(store)
  const day = dayOf(at)
  return { day, listsVersion: version, findings: checkStory(draft, { day, lists: compiled() }) }
}

/**
 * Checks the working text of a story as the revision that it would make, before the transaction that
 * makes it: others need not wait for it. Null where there is none, or it is not a whole story.
 */
export async function checkAhead(storyId: number, at: number): Promise<Checked | null> {
  const [story] = await readStore().select().from(stories).where(eq(stories.id, storyId))
  if (!story) return null
  const { draft } = await workingText(readStore(), story)
  const finishing = toContent(draft)
  if (!finishing.ok) return null
  const place = { channelId: story.channelId, sourceId: draft.sourceId }
  const checked = await checkDraft(draftFrom(finishing.content, place), at)
  return { ...checked, contentHash: hashOf(draft) }
}

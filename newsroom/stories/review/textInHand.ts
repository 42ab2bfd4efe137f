import type { Transaction } from '#db/transact.ts'
import { done, type Result, refused } from '#lib/result.ts'
import type { Deed } from '../../people/actor.ts'
import type { StoryOnDesk } from '../onDesk.ts'
import { contentHash, liveRevision, type Revision } from '../revision.ts'
import { keepText, type Stale, stale, workingText } from '../workingText.ts'
import { type ReadyReason, readyText } from './ready.ts'
import { fromValidSource, type SourceReason } from './sourceRule.ts'

export type TextReason = ReadyReason | SourceReason | 'nothingChanges' | 'notBrief'

type Wanted = { version: number; reason: string; mustBeBrief?: boolean }

/**
 * The working text of a version as a revision that can be signed off: whole, another than readers
 * have, and from a source that is valid. Nothing is kept where it is refused.
 */
export async function keepReadyText(
  tx: Transaction,
  deed: Deed,
  { story }: StoryOnDesk,
  { version, reason, mustBeBrief = false }: Wanted,
): Promise<Result<Revision, TextReason> | { ok: false; refusal: Stale }> {
  const now = await workingText(tx, story)
  if (now.version !== version) return stale(now)
  const content = readyText(now.draft)
  if (!content.ok) return content
  if (mustBeBrief && !content.value.isBrief) return notBrief
  const text = { storyId: story.id, sourceId: now.draft.sourceId, content: content.value }
  const source = await fromValidSource(tx, text, deed.at)
  if (!source.ok) return source
  const live = await liveRevision(tx, story.id)
  if (live?.revision.contentHash === contentHash(content.value, now.draft.sourceId))
    return refused('nothingChanges', `读者看到的就是第${live.revision.number}版，不用再送审。`)
  const { revision } = await keepText(tx, deed, story.id, { draft: now.draft, reason })
  return done(revision)
}

const notBrief = refused(
  'notBrief',
  '快速通道只给快讯（最多140字）；请在稿件信息里标为快讯，或者走三审。',
)

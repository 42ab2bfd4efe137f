import { and, eq } from 'drizzle-orm'
import { drafts, revisions, stories, storyLocks } from '#db/schema.ts'
import { type Transaction, transact } from '#db/transact.ts'
import { type Refusal, type Result, refused } from '#lib/result.ts'
import type { Deed } from '../people/actor.ts'
import { can, notAllowed } from '../people/can.ts'
import { putOnDesk } from '../search/desk/putOnDesk.ts'
import { deskLine } from './deskLine.ts'
import { draftFrom, type StoryDraft } from './draft/storyDraft.ts'
import { toContent } from './draft/toContent.ts'
import { type StoryOnDesk, storyFor } from './onDesk.ts'
import { addRevision, contentHash, latestRevision, type Revision } from './revision.ts'

/** The text that work on a story goes on from. */
export type WorkingText = {
  draft: StoryDraft
  version: number
  /** Who saved it, and when (ms UTC); null where nobody has touched it since the last revision. */
  saved: { byId: string; byName: string; at: number } | null
}

export type DraftRow = typeof drafts.$inferSelect

export async function draftRow(tx: Transaction, storyId: number): Promise<DraftRow | undefined> {
  const [row] = await tx.select().from(drafts).where(eq(drafts.storyId, storyId))
  return row
}

/** A revision as a text to work on, in the channel where the story stands now. */
export const draftOfRevision = (revision: Revision, channelId: number): StoryDraft =>
  revision.isFinished
    ? draftFrom(revision.content, { channelId, sourceId: revision.sourceId })
    : { ...revision.content, channelId }

/** The draft, or else the last revision. Throws for a story that has neither: none is made so. */
export async function workingText(
  tx: Transaction,
  { id, channelId }: { id: number; channelId: number },
): Promise<WorkingText> {
  const row = await draftRow(tx, id)
  if (row) {
    const saved = { byId: row.savedById, byName: row.savedByName, at: row.savedAt }
    return { draft: row.content, version: row.version, saved }
  }
  const revision = await latestRevision(tx, id)
  if (!revision) throw new Error(`story ${id} has neither draft nor revision`)
  return { draft: draftOfRevision(revision, channelId), version: revision.number, saved: null }
}

export type WorkReason = 'notAllowed' | 'unknownStory' | 'wrongState'

/** What verbs that work on a story's text share: found, in a state for it, and by whom it may be. */
export function work<Value, Reason extends string>(
  deed: Deed,
  storyId: number,
  body: (tx: Transaction, found: StoryOnDesk) => Promise<Result<Value, Reason>>,
): Promise<Result<Value, Reason | WorkReason>> {
  return transact<Result<Value, Reason | WorkReason>>(async (tx) => {
    if (!can(deed.actor, 'story.revise')) return notAllowed('story.revise')
    const found = await storyFor(tx, storyId, 'revise')
    if (!found.ok) return found
    if (!can(deed.actor, 'story.revise', { authorIds: [found.value.story.authorId] }))
      return notAllowed('story.revise', deed.actor)
    return body(tx, found.value)
  })
}

/**
 * Keeps the working text as a revision. Where it is what the last revision holds already, that one is
 * the answer, and nothing is made.
 */
export async function keepText(
  tx: Transaction,
  deed: Deed,
  storyId: number,
  { draft, reason }: { draft: StoryDraft; reason: string },
): Promise<{ revision: Revision; isNew: boolean }> {
  const last = await latestRevision(tx, storyId)
  if (last?.contentHash === hashOf(draft)) return { revision: last, isNew: false }
  const { sourceId } = draft
  const revision = await addRevision(tx, deed, { storyId, sourceId, reason, ...snapshotOf(draft) })
  return { revision, isNew: true }
}

/** The hash of the revision that a text would make. */
export const hashOf = (draft: StoryDraft): string =>
  contentHash(snapshotOf(draft).content, draft.sourceId)

/** Whether any revision of the story holds exactly this text. */
export async function hasRevisionOf(
  tx: Transaction,
  storyId: number,
  draft: StoryDraft,
): Promise<boolean> {
  const isSame = and(eq(revisions.storyId, storyId), eq(revisions.contentHash, hashOf(draft)))
  const [row] = await tx.select({ id: revisions.id }).from(revisions).where(isSame).limit(1)
  return row !== undefined
}

/** A text as a revision holds it: a whole story, or the draft as it is. */
function snapshotOf(draft: StoryDraft) {
  const finishing = toContent(draft)
  return finishing.ok
    ? ({ isFinished: true, content: finishing.content } as const)
    : ({ isFinished: false, content: draft } as const)
}

/** Keeps the working text, and what the story list shows of it and finds it by. */
export async function putDraft(tx: Transaction, row: DraftRow): Promise<void> {
  await tx.insert(drafts).values(row).onConflictDoUpdate({ target: drafts.storyId, set: row })
  const line = { changedAt: row.savedAt, ...deskLine(row.content) }
  await tx.update(stories).set(line).where(eq(stories.id, row.storyId))
  await putOnDesk(tx, row.storyId, async () => row.content)
}

/** Puts another text in the place of the draft, by a verb and not by a window that types. */
export async function replaceDraft(
  tx: Transaction,
  deed: Deed,
  storyId: number,
  { draft, version }: { draft: StoryDraft; version: number },
): Promise<number> {
  const row = {
    storyId,
    content: draft,
    version: version + 1,
    savedById: deed.actor.id,
    savedByName: deed.actor.name,
    savedAt: deed.at,
    window: '',
    sequence: 0,
    runFrom: version + 1,
  }
  await putDraft(tx, row)
  return row.version
}

/** Somebody else's text stands where one's own was meant to go: who saved it, when, and the text. */
export type Stale = Refusal<'stale'> & WorkingText

export const stale = (now: WorkingText): { ok: false; refusal: Stale } => ({
  ok: false,
  refusal: {
    ...refused('stale', `${now.saved?.byName ?? '同事'}已经改过这篇稿件，请把两份合起来。`).refusal,
    ...now,
  },
})

/** Who is at work on a story, as its row has it. */
export async function lockRow(tx: Transaction, storyId: number) {
  const [row] = await tx.select().from(storyLocks).where(eq(storyLocks.storyId, storyId))
  return row
}

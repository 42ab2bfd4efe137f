import { eq, inArray } from 'drizzle-orm'
import { z } from 'zod'
import { channels, sources, stories } from '#db/schema.ts'
import type { Transaction } from '#db/transact.ts'
import { done, type Refusal, type Result, refused } from '#lib/result.ts'
import { inChinese, sentenceOf } from '../badInput.ts'
import { record } from '../log/record.ts'
import type { Deed } from '../people/actor.ts'
import { hasMoreParts } from './draft/parts.ts'
import { mostSetAside, type StoryDraft, storyDraft } from './draft/storyDraft.ts'
import { contentFields } from './fieldNames.ts'
import type { StoryOnDesk } from './onDesk.ts'
import { noteAuthor } from './storyAuthors.ts'
import {
  type DraftRow,
  draftRow,
  hasRevisionOf,
  keepText,
  putDraft,
  type Stale,
  stale,
  type WorkingText,
  type WorkReason,
  work,
  workingText,
} from './workingText.ts'

/**
 * One save as a window sends it. `window` names the window, `sequence` counts its saves from 1.
 * `setAside`: the person's own texts of before a choice between two, which this save is the end of.
 */
export const draftSave = z.strictObject({
  version: z.int().min(0),
  window: z.string().regex(/^[\w-]{8,64}$/, '窗口的名字不对'),
  sequence: z.int().min(1),
  draft: storyDraft,
  setAside: z.array(storyDraft).max(mostSetAside).optional(),
})
export type DraftSave = z.infer<typeof draftSave>

export type Saved = { version: number; savedAt: number }
export type SaveReason = WorkReason | 'badDraft' | 'unknownPlace' | 'channelFixed'

/**
 * A save has at most this many parts, texts that are set aside included. Asked before its shape is
 * read: each part at fault costs a few hundred bytes, and 5 MB of them the whole process.
 */
const mostParts = 100_000

/** After this long a colleague's work counts as a new sitting, with an entry of its own in the log. */
const sitting = 30 * 60_000

/**
 * Keeps the working text. It must have been written on the version that is kept now, or be the next of
 * the same window's unbroken run; anything else is refused with the text that stands, and nothing is
 * overwritten. A save that was kept already (its answer was lost) is answered as kept; one that comes
 * after a later one of its window is dropped. Saves that follow one another within half an hour are
 * one entry in the log. Where the person chose between two texts, both become revisions first.
 */
export async function saveDraft(
  deed: Deed,
  storyId: number,
  given: unknown,
): Promise<Result<Saved, SaveReason> | { ok: false; refusal: Stale }> {
  if (hasMoreParts(given, mostParts))
    return refused('badDraft', '稿件里的段落、表格格子太多，没有保存，请分成几篇。')
  const parsed = draftSave.safeParse(given, inChinese)
  if (!parsed.success)
    return refused('badDraft', sentenceOf(parsed.error, { ...contentFields, draft: '' }))
  const save = parsed.data
  const conflict: { with: WorkingText | null } = { with: null }
  const result = await work<Saved, SaveReason | 'stale'>(deed, storyId, async (tx, found) => {
    const row = await draftRow(tx, storyId)
    if (row && row.window === save.window && save.sequence <= row.sequence)
      return done({ version: row.version, savedAt: row.savedAt })
    const now = await workingText(tx, found.story)
    if (save.version !== now.version && !isOfRun(row, save)) {
      conflict.with = now
      return stale(now)
    }
    const fault = (await sourceFault(tx, save)) ?? (await placeFault(tx, found, save.draft))
    if (fault) return { ok: false, refusal: fault }
    // What this window wrote itself is nobody's other text
    const theirs = row?.window === save.window ? null : now
    if (save.setAside) await keepBoth(tx, deed, storyId, { theirs, mine: save.setAside })
    await keep(tx, deed, storyId, { save, row, version: now.version })
    return done({ version: now.version + 1, savedAt: deed.at })
  })
  return conflict.with ? stale(conflict.with) : (result as Result<Saved, SaveReason>)
}

/** All versions since the one that the window knows are its own. */
const isOfRun = (row: DraftRow | undefined, { window, version }: DraftSave): boolean =>
  row !== undefined && row.window === window && row.runFrom <= version && version < row.version

/**
 * What neither of two people has to lose: the colleague's text, and one's own. One that is a revision
 * already is not made again: the answer to the save that brought it may have been lost.
 */
async function keepBoth(
  tx: Transaction,
  deed: Deed,
  storyId: number,
  { theirs, mine }: { theirs: WorkingText | null; mine: StoryDraft[] },
): Promise<void> {
  const others = theirs && {
    draft: theirs.draft,
    reason: `合并以前${theirs.saved?.byName ?? '同事'}的文字`,
  }
  const texts = [
    ...(others ? [others] : []),
    ...mine.map((draft) => ({ draft, reason: `合并以前${deed.actor.name}的文字` })),
  ]
  for (const text of texts) {
    if (await hasRevisionOf(tx, storyId, text.draft)) continue
    const { revision } = await keepText(tx, deed, storyId, text)
    await record(tx, deed, 'makeRevision', `story:${storyId}`, { revision: revision.number })
  }
}

async function keep(
  tx: Transaction,
  deed: Deed,
  storyId: number,
  { save, row, version }: { save: DraftSave; row: DraftRow | undefined; version: number },
): Promise<void> {
  const { actor, at } = deed
  const next = {
    storyId,
    content: save.draft,
    version: version + 1,
    savedById: actor.id,
    savedByName: actor.name,
    savedAt: at,
    window: save.window,
    sequence: save.sequence,
    runFrom: row?.window === save.window ? row.runFrom : version,
  }
  await putDraft(tx, next)
  await noteAuthor(tx, deed, storyId)
  const isNewSitting = !row || row.savedById !== actor.id || at - row.savedAt > sitting
  if (isNewSitting) await record(tx, deed, 'saveDraft', `story:${storyId}`)
}

/** The sources must be on the list, those of texts that become versions too. */
async function sourceFault(
  tx: Transaction,
  { draft, setAside = [] }: DraftSave,
): Promise<Refusal<'unknownPlace'> | null> {
  const wanted = [...new Set([draft, ...setAside].map(({ sourceId }) => sourceId))]
  const known = await tx.select().from(sources).where(inArray(sources.id, wanted))
  if (known.length === wanted.length) return null
  return refused('unknownPlace', '稿源不在名单上，请重新选择。').refusal
}

/** The channel must be there; one in a live address stays. */
async function placeFault(
  tx: Transaction,
  { story }: StoryOnDesk,
  { channelId }: StoryDraft,
): Promise<Refusal<'unknownPlace' | 'channelFixed'> | null> {
  if (channelId === story.channelId) return null
  const [channel] = await tx.select().from(channels).where(eq(channels.id, channelId))
  if (!channel || channel.retiredAt !== null)
    return refused('unknownPlace', '没有这个频道，或者它已经停用，请重新选择。').refusal
  if (story.state !== 'draft')
    return refused('channelFixed', '稿件已经发布，地址里有频道，不能再换。').refusal
  await tx.update(stories).set({ channelId }).where(eq(stories.id, story.id))
  return null
}

import { checkOverrides } from '#db/schema.ts'
import type { Transaction } from '#db/transact.ts'
import { done, type Result, refused } from '#lib/result.ts'
import { dayOf } from '#lib/zh/date.ts'
import type { Finding } from '../checker/finding.ts'
import { applyOverrides } from '../checker/overrides.ts'
import { record } from '../log/record.ts'
import type { Deed } from '../people/actor.ts'
import type { StoryContent } from '../stories/content.ts'
import { draftFrom } from '../stories/draft/storyDraft.ts'
import { contentHash } from '../stories/revision.ts'
import { hasWritten } from '../stories/storyAuthors.ts'
import { type Checked, checkDraft } from './checkText.ts'
import { ownError } from './gate.ts'
import { versionOfLists } from './lists/now.ts'
import { overridesThatCount } from './overrides.ts'

/** A text that readers have, and what a correction makes of it. */
export type Corrected = {
  storyId: number
  channelId: number
  sourceId: number
  before: StoryContent
  after: StoryContent
}

/** What the checker says of a corrected text; `fresh`: what it did not find in the text before. */
export type CorrectionCheck = Checked & { fresh: Finding[] }

/**
 * Checks the words of a correction: what they bring is for who corrects; what stood in the text before
 * was answered for, or by rules and lists that are younger than it. `at` says which day today is.
 */
export async function checkCorrection(
  store: Transaction,
  { channelId, sourceId, before, after }: Corrected,
  at: number,
): Promise<CorrectionCheck> {
  const check = (content: StoryContent) =>
    checkDraft(draftFrom(content, { channelId, sourceId }), at, store)
  const [old, now] = [await check(before), await check(after)]
  const known = new Set(old.findings.map(({ fingerprint }) => fingerprint))
  const fresh = now.findings.filter(({ fingerprint }) => !known.has(fingerprint))
  return { ...now, fresh, contentHash: contentHash(after, sourceId) }
}

/**
 * What the checker finds in a corrected text, where nothing of what the correction brings is open, or the
 * reason keeps it. `ahead` is taken where it is of this very text, day and lists.
 */
export async function keptFindings(
  tx: Transaction,
  deed: Deed,
  text: Corrected,
  { ahead, reason }: { ahead: CorrectionCheck | null; reason: string },
): Promise<Result<CorrectionCheck, 'openFindings'>> {
  const isSame = ahead !== null && (await isOf(tx, ahead, text, deed.at))
  const check = isSame ? ahead : await checkCorrection(tx, text, deed.at)
  const findings = await openInCorrection(tx, text.storyId, check)
  if (findings.length === 0) return done(check)
  if (reason === '') return refused('openFindings', openSentence(findings), 'keepReason')
  const isError = findings.some(({ level }) => level === 'error')
  if (isError && (await hasWritten(tx, text.storyId, deed.actor.id)))
    return refused('openFindings', ownError, 'keepReason')
  await keepAll(tx, deed, text.storyId, { findings, reason })
  return done(check)
}

const openSentence = (findings: readonly Finding[]): string =>
  `检查在更正后的文字里发现${findings.map(({ text }) => `“${text}”`).join('、')}有问题；请改好，或者写明理由保留。`

/** Whether a check is of this text, by the lists of the moment, on this day. */
const isOf = async (
  tx: Transaction,
  check: CorrectionCheck,
  { after, sourceId }: Corrected,
  at: number,
): Promise<boolean> =>
  check.contentHash === contentHash(after, sourceId) &&
  check.day === dayOf(at) &&
  check.listsVersion === (await versionOfLists(tx))

/** Of what a correction brings, each 错 and 疑 that nobody has let stand in this story. */
export async function openInCorrection(
  tx: Transaction,
  storyId: number,
  { fresh }: CorrectionCheck,
): Promise<Finding[]> {
  const { open } = applyOverrides(fresh, await overridesThatCount(tx, storyId))
  return open.filter(({ level }) => level !== 'hint')
}

/** Lets findings of a correction stand, each with the reason, as anybody lets one stand in a review. */
async function keepAll(
  tx: Transaction,
  deed: Deed,
  storyId: number,
  { findings, reason }: { findings: readonly Finding[]; reason: string },
): Promise<void> {
  const { actor, at } = deed
  for (const { fingerprint, rule, level, text: words } of findings) {
    const said = { rule, level, words, reason }
    const by = { personId: actor.id, personName: actor.name, at }
    await tx.insert(checkOverrides).values({ storyId, fingerprint, ...said, ...by })
    await record(tx, deed, 'keepFinding', `story:${storyId}`, said)
  }
}

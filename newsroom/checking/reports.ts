import { and, asc, desc, eq } from 'drizzle-orm'
import { readStore } from '#db/client.ts'
import { checkOverrides, checkReports, revisions, stories } from '#db/schema.ts'
import type { Transaction } from '#db/transact.ts'
import { type Day, dayOf } from '#lib/zh/date.ts'
import { checkStory } from '../checker/check.ts'
import type { Finding } from '../checker/finding.ts'
import { applyOverrides, type Override, openOf } from '../checker/overrides.ts'
import type { Deed } from '../people/actor.ts'
import { draftFrom, type StoryDraft } from '../stories/draft/storyDraft.ts'
import { toContent } from '../stories/draft/toContent.ts'
import type { Revision } from '../stories/revision.ts'
import { draftOfRevision, hashOf, workingText } from '../stories/workingText.ts'
import type { Open } from './gate.ts'
import { listsNow, versionOfLists } from './lists/now.ts'

/** The reports of the checker, each of one text, and what people let stand of it. */

export type Report = typeof checkReports.$inferSelect
type Text = { storyId: number; contentHash: string }
/** A round of review names one. */
type UnderReview = Text & { revisionId: number }
type Checked = { contentHash: string; day: Day; listsVersion: number; findings: Finding[] }

/** A story has some dozens; the last thousand of one count. */
const listed = 1_000

/** What people let stand in a story, oldest first. */
export async function overridesOf(tx: Transaction, storyId: number): Promise<Override[]> {
  const rows = await tx
    .select()
    .from(checkOverrides)
    .where(eq(checkOverrides.storyId, storyId))
    .orderBy(asc(checkOverrides.id))
    .limit(listed)
  return rows.map(({ fingerprint, level, words, reason, personName, at }) => ({
    fingerprint,
    level,
    words,
    reason,
    by: personName,
    at,
  }))
}

/** The checker's newest report of a text. */
export async function newestReport(
  tx: Transaction,
  { storyId, contentHash }: Text,
): Promise<Report | undefined> {
  const [row] = await tx
    .select()
    .from(checkReports)
    .where(and(eq(checkReports.storyId, storyId), eq(checkReports.contentHash, contentHash)))
    .orderBy(desc(checkReports.id))
    .limit(1)
  return row
}

/**
 * The report of a text under review as it would be made now: the newest, or where the newsroom's lists
 * have changed since, what they find now; that one is not kept yet.
 */
export async function reportNow(tx: Transaction, text: UnderReview, at: number) {
  const report = await newestReport(tx, text)
  if (!report || report.listsVersion === (await versionOfLists(tx))) return report
  const [found] = await tx
    .select({ revision: revisions, channelId: stories.channelId })
    .from(revisions)
    .innerJoin(stories, eq(stories.id, revisions.storyId))
    .where(eq(revisions.id, text.revisionId))
  if (!found) throw new Error(`report ${report.id} is of no revision`)
  const draft = draftOfRevision(found.revision as Revision, found.channelId)
  const { findings, listsVersion } = await checkDraft(draft, at, tx)
  const counted = openOfAll(findings, await overridesOf(tx, text.storyId))
  const open = { openErrors: counted.errors, openDoubts: counted.doubts }
  return { ...report, findings, listsVersion, madeAt: at, ...open }
}

/**
 * What stands open in a text under review, by the newsroom's lists of the moment. A text without a
 * report counts as clean: it came into review before reports were kept.
 */
export async function openIn(tx: Transaction, text: UnderReview, at: number): Promise<Open> {
  const report = await reportNow(tx, text, at)
  return { errors: report?.openErrors ?? 0, doubts: report?.openDoubts ?? 0 }
}

/** `openIn` for whoever decides: where the lists have changed, the report that was gone by is kept. */
export async function openForDecision(
  tx: Transaction,
  text: UnderReview,
  at: number,
): Promise<Open> {
  const kept = await newestReport(tx, text)
  const report = kept && (await reportNow(tx, text, at))
  if (!report) return { errors: 0, doubts: 0 }
  const { openErrors: errors, openDoubts: doubts, listsVersion } = report
  return listsVersion === kept.listsVersion ? { errors, doubts } : countAnew(tx, report)
}

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

/**
 * Keeps the report of a revision, with it in one transaction. `ahead` is taken where it is of this very
 * text, day and lists; else the text is checked now. Answers what stands open.
 */
export async function putReport(
  tx: Transaction,
  { at }: Pick<Deed, 'at'>,
  { revision, channelId }: { revision: Revision; channelId: number },
  ahead: Checked | null = null,
): Promise<Open> {
  const { storyId, contentHash } = revision
  const isSame =
    ahead?.contentHash === contentHash &&
    ahead.day === dayOf(at) &&
    ahead.listsVersion === (await versionOfLists(tx))
  const { findings, listsVersion } = isSame
    ? ahead
    : await checkDraft(draftOfRevision(revision, channelId), at, tx)
  return countAnew(tx, { storyId, contentHash, findings, listsVersion, madeAt: at })
}

/** A report of findings as overrides leave them now: the newest counts, those before it stay. */
export async function countAnew(
  tx: Transaction,
  report: Pick<Report, 'storyId' | 'contentHash' | 'findings' | 'listsVersion' | 'madeAt'>,
): Promise<Open> {
  const open = openOfAll(report.findings, await overridesOf(tx, report.storyId))
  const { storyId, contentHash, findings, listsVersion, madeAt } = report
  await tx.insert(checkReports).values({
    storyId,
    contentHash,
    findings,
    listsVersion,
    madeAt,
    openErrors: open.errors,
    openDoubts: open.doubts,
  })
  return open
}

function openOfAll(findings: readonly Finding[], overrides: readonly Override[]): Open {
  const reviewed = applyOverrides(findings, overrides)
  return { errors: openOf(reviewed, 'error'), doubts: openOf(reviewed, 'doubt') }
}

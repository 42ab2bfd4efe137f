import { readStore } from '#db/client.ts'
import { checkOverrides } from '#db/schema.ts'
import { type Transaction, transact } from '#db/transact.ts'
import { done, type Result, refused } from '#lib/result.ts'
import type { Finding } from '../checker/finding.ts'
import { record } from '../log/record.ts'
import type { Deed } from '../people/actor.ts'
import { can, notAllowed } from '../people/can.ts'
import { nextState, type StoryState } from '../stories/lifecycle.ts'
import { unknownStory, wrongState } from '../stories/onDesk.ts'
import { readReason } from '../stories/review/opinion.ts'
import { latestRound } from '../stories/review/round.ts'
import { storyRow } from '../stories/storyRow.ts'
import { workingText } from '../stories/workingText.ts'
import { keepingAction, mayKeep, type Open } from './gate.ts'
import { checkDraft, countAnew, newestReport, type Report } from './reports.ts'

export type Keeping = { storyId: number; fingerprint: string; reason: string }

type Reason =
  | 'notAllowed'
  | 'unknownStory'
  | 'wrongState'
  | 'unknownFinding'
  | 'noReason'
  | 'badOpinion'

/**
 * 保留并说明: somebody lets a finding stand, with a reason. In a text that is being written the finding
 * is looked for in what is saved of it; in one under review, in its newest report, and a new one is
 * kept that counts without it. Who may depends on its level. Answers what still stands open under
 * review; null while the text is written.
 */
export async function keepFinding(
  deed: Deed,
  { storyId, fingerprint, reason: given }: Keeping,
): Promise<Result<Open | null, Reason>> {
  if (!can(deed.actor, 'check.keep')) return notAllowed('check.keep')
  const reason = readReason(given, '保留要写明理由，审稿的同事要看。')
  if (!reason.ok) return reason
  const ahead = await writtenFindings(storyId, deed.at)
  return transact<Result<Open | null, Reason>>(async (tx) => {
    const story = await storyRow(tx, storyId)
    if (!story) return unknownStory(storyId)
    const authorIds = [story.authorId]
    if (!can(deed.actor, 'check.keep', { authorIds })) return notAllowed('check.keep', deed.actor)
    if (!isOpenTo(story.state)) return wrongState(story.state)
    const report = isWritten(story.state) ? null : await reportInReview(tx, storyId)
    const findings = report?.findings ?? ahead
    const finding = findings.find((each) => each.fingerprint === fingerprint)
    if (!finding) return gone
    if (!mayKeep(deed.actor, finding.level, authorIds))
      return notAllowed(keepingAction(finding.level))
    await putOverride(tx, deed, storyId, { finding, reason: reason.value })
    return done(report ? await countAnew(tx, { ...report, madeAt: deed.at }) : null)
  })
}

const gone = refused('unknownFinding', '这一处已经变了，请等检查结果更新后再说明。')

/** A text that is written on, or one that is looked at: not what is signed off or withdrawn. */
const isOpenTo = (state: StoryState): boolean =>
  isWritten(state) || nextState(state, 'proof') !== null || state === 'onHold'

const isWritten = (state: StoryState): boolean => nextState(state, 'revise') !== null

/** What the checker finds in what is saved; looked for before the transaction, which is not to wait. */
async function writtenFindings(storyId: number, at: number): Promise<Finding[]> {
  const story = await storyRow(readStore(), storyId)
  if (!story || !isWritten(story.state)) return []
  return (await checkDraft((await workingText(readStore(), story)).draft, at)).findings
}

async function reportInReview(tx: Transaction, storyId: number): Promise<Report | null> {
  const round = await latestRound(tx, storyId)
  return (round && (await newestReport(tx, round))) ?? null
}

async function putOverride(
  tx: Transaction,
  deed: Deed,
  storyId: number,
  { finding, reason }: { finding: Finding; reason: string },
): Promise<void> {
  const { fingerprint, rule, level, text } = finding
  await tx.insert(checkOverrides).values({
    storyId,
    fingerprint,
    rule,
    level,
    words: text,
    reason,
    personId: deed.actor.id,
    personName: deed.actor.name,
    at: deed.at,
  })
  await record(tx, deed, 'keepFinding', `story:${storyId}`, { level, rule, words: text, reason })
}

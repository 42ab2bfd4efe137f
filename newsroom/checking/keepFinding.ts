import { readStore } from '#db/client.ts'
import { done, type Result, refused } from '#lib/result.ts'
import type { Finding } from '../checker/finding.ts'
import type { Deed } from '../people/actor.ts'
import { can, notAllowed } from '../people/can.ts'
import { readReason } from '../stories/review/opinion.ts'
import { storyRow } from '../stories/storyRow.ts'
import { workingText } from '../stories/workingText.ts'
import { type InHandReason, isWritten, type Said, sayOfFinding } from './findingInHand.ts'
import { keepingAction, mayKeep, type Open } from './gate.ts'
import { checkDraft } from './reports.ts'

export type Keeping = { storyId: number; fingerprint: string; reason: string }

type Reason = InHandReason | 'unknownFinding' | 'noReason' | 'badOpinion'

/**
 * 保留并说明: somebody lets a finding stand, with a reason. In a text that is being written the finding
 * is looked for in what is saved of it; in one under review, in its report by the lists of the moment,
 * and a new one is kept that counts without it. Who may depends on its level. Answers what still stands
 * open under review; null while the text is written.
 */
export async function keepFinding(
  deed: Deed,
  { storyId, fingerprint, reason: given }: Keeping,
): Promise<Result<Open | null, Reason>> {
  if (!can(deed.actor, 'check.keep')) return notAllowed('check.keep')
  const reason = readReason(given, '保留要写明理由，审稿的同事要看。')
  if (!reason.ok) return reason
  const ahead = await writtenFindings(storyId, deed.at)
  type Answer = Result<Said & { reason: string }, 'unknownFinding' | 'notAllowed'>
  return sayOfFinding(deed, { storyId, verb: 'keepFinding' }, async (_, on): Promise<Answer> => {
    const findings = on.report?.findings ?? ahead
    const finding = findings.find((each) => each.fingerprint === fingerprint)
    if (!finding) return gone
    const { rule, level, text: words } = finding
    if (!mayKeep(deed.actor, level, on.authorIds)) return notAllowed(keepingAction(level))
    return done({ fingerprint, rule, level, words, reason: reason.value })
  })
}

const gone = refused('unknownFinding', '这一处已经变了，请等检查结果更新后再说明。')

/** What the checker finds in what is saved; looked for before the transaction, which is not to wait. */
async function writtenFindings(storyId: number, at: number): Promise<Finding[]> {
  const story = await storyRow(readStore(), storyId)
  if (!story || !isWritten(story.state)) return []
  return (await checkDraft((await workingText(readStore(), story)).draft, at)).findings
}

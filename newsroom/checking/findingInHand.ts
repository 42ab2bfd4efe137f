import { checkOverrides } from '#db/schema.ts'
import { type Transaction, transact } from '#db/transact.ts'
import type { Result } from '#lib/result.ts'
import type { Finding } from '../checker/finding.ts'
import { record } from '../log/record.ts'
import type { Deed } from '../people/actor.ts'
import { can, notAllowed } from '../people/can.ts'
import { nextState, type StoryState } from '../stories/lifecycle.ts'
import { unknownStory, wrongState } from '../stories/onDesk.ts'
import { latestRound } from '../stories/review/round.ts'
import { storyRow } from '../stories/storyRow.ts'
import type { Open } from './gate.ts'
import { countAnew, type Report, reportNow } from './reports.ts'

/** What the verbs share that say something about a finding: 保留并说明 and 取消保留. */

export type Said = Pick<Finding, 'fingerprint' | 'rule' | 'level'> & { words: string }
export type InHand = { authorIds: string[]; report: Report | null }
export type InHandReason = 'notAllowed' | 'unknownStory' | 'wrongState'

export const isWritten = (state: StoryState): boolean => nextState(state, 'revise') !== null

/** A text that somebody looks at in its review. */
export const isLookedAt = (state: StoryState): boolean =>
  !isWritten(state) && (nextState(state, 'proof') !== null || state === 'onHold')

/**
 * A story that is written or under review, by whom it may be; `body` answers what is said about which
 * finding, and its reason: '' takes back what was said before. Under review a new report is kept that
 * counts with it. Answers what still stands open there; null while the text is written.
 */
export function sayOfFinding<Reason extends string>(
  deed: Deed,
  { storyId, verb }: { storyId: number; verb: 'keepFinding' | 'reopenFinding' },
  body: (tx: Transaction, on: InHand) => Promise<Result<Said & { reason: string }, Reason>>,
): Promise<Result<Open | null, Reason | InHandReason>> {
  return transact<Result<Open | null, Reason | InHandReason>>(async (tx) => {
    const story = await storyRow(tx, storyId)
    if (!story) return unknownStory(storyId)
    const authorIds = [story.authorId]
    if (!can(deed.actor, 'check.keep', { authorIds })) return notAllowed('check.keep', deed.actor)
    if (!isWritten(story.state) && !isLookedAt(story.state)) return wrongState(story.state)
    const report = isWritten(story.state) ? null : await reportInReview(tx, storyId, deed.at)
    const answer = await body(tx, { authorIds, report })
    if (!answer.ok) return answer
    const { rule, level, words, reason } = answer.value
    await tx.insert(checkOverrides).values({
      storyId,
      ...answer.value,
      personId: deed.actor.id,
      personName: deed.actor.name,
      at: deed.at,
    })
    const details = { level, rule, words, ...(reason && { reason }) }
    await record(tx, deed, verb, `story:${storyId}`, details)
    const open = report && (await countAnew(tx, { ...report, madeAt: deed.at }))
    return { ok: true, value: open }
  })
}

async function reportInReview(
  tx: Transaction,
  storyId: number,
  at: number,
): Promise<Report | null> {
  const round = await latestRound(tx, storyId)
  return (round && (await reportNow(tx, round, at))) ?? null
}

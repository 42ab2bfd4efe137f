import { transact } from '#db/transact.ts'
import { done, type Result } from '#lib/result.ts'
import { foundOpen } from '../../checking/gate.ts'
import { checkAhead, putReport } from '../../checking/reports.ts'
import { record } from '../../log/record.ts'
import type { Deed } from '../../people/actor.ts'
import { can, notAllowed } from '../../people/can.ts'
import { moveStory } from '../move.ts'
import { storyFor } from '../onDesk.ts'
import type { Stale, WorkReason } from '../workingText.ts'
import { readOpinion } from './opinion.ts'
import { beginRound } from './round.ts'
import { keepReadyText, type TextReason } from './textInHand.ts'

export type Submission = {
  storyId: number
  /** The version of the working text that the person has before them. */
  version: number
  /** 快讯: first and final review only, and a 补审 within 24 hours of going live. */
  isFast?: boolean
  note?: string
}
type Submitted = { round: number; revision: number }
type Reason = WorkReason | TextReason | 'badOpinion'

/**
 * 送审: the working text is kept as a revision and goes into its first review; from then on it is
 * frozen. The checker's report of it is kept with it; what it found open keeps nobody from sending it
 * in, but from signing it off. A story that is live keeps its readers' text meanwhile, byte for byte.
 * Answers the round and the revision.
 */
export async function submitStory(
  deed: Deed,
  { storyId, version, isFast = false, note }: Submission,
): Promise<Result<Submitted, Reason> | { ok: false; refusal: Stale }> {
  if (!can(deed.actor, 'story.submit')) return notAllowed('story.submit')
  const said = readOpinion(note)
  if (!said.ok) return said
  const ahead = await checkAhead(storyId, deed.at)
  return transact(async (tx) => {
    const found = await storyFor(tx, storyId, 'submit')
    if (!found.ok) return found
    const { story } = found.value
    if (!can(deed.actor, 'story.submit', { authorIds: [story.authorId] }))
      return notAllowed('story.submit', deed.actor)
    const kept = await keepReadyText(tx, deed, found.value, {
      version,
      reason: '送审',
      mustBeBrief: isFast,
    })
    if (!kept.ok) return kept
    const revision = kept.value
    const track = isFast ? 'brief' : 'full'
    const { round } = await beginRound(tx, deed, { storyId, revision, track, note: said.value })
    const open = await putReport(tx, deed, { revision, channelId: story.channelId }, ahead)
    await moveStory(tx, deed, found.value)
    const { number, contentHash } = revision
    const details = { round, revision: number, contentHash, track, ...foundOpen(open) }
    await record(tx, deed, 'submitStory', `story:${storyId}`, details)
    return done({ round, revision: revision.number })
  })
}

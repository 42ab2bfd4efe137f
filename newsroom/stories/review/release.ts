import { releases } from '#db/schema.ts'
import type { Transaction } from '#db/transact.ts'
import { done, type Result, refused } from '#lib/result.ts'
import type { Deed } from '../../people/actor.ts'
import { type ReviewStep, stateNames } from '../lifecycle.ts'
import { moveStory } from '../move.ts'
import { readOpinion } from './opinion.ts'
import { proofsOf } from './proofsOf.ts'
import { type OfRound, onRound, type Round, type RoundReason } from './round.ts'
import { type Said, type SignOffReason, signOff, stepsPassed } from './signOff.ts'

type Reason = RoundReason | SignOffReason | 'badOpinion' | 'notReviewed' | 'notProofed'

/**
 * 终审采用, which is 签发: the chief releases the very text that was reviewed and proofed. It may be
 * published from now on, at once or at a time.
 */
export async function releaseStory(
  deed: Deed,
  { opinion, keepsMeaning = false, ...of }: OfRound & Said,
): Promise<Result<null, Reason>> {
  const said = readOpinion(opinion)
  if (!said.ok) return said
  const right = { action: 'story.release', event: 'release' } as const
  return onRound<null, Exclude<Reason, RoundReason>>(deed, of, right, async (tx, on) => {
    const missing = await missingFor(tx, on.round)
    if (missing) return missing
    const signed = await signOff(tx, deed, on, {
      verb: 'releaseStory',
      step: 'finalReview',
      decision: 'use',
      opinion: said.value,
      keepsMeaning,
    })
    if (!signed.ok) return signed
    await putRelease(tx, deed, on.round, {
      basis: on.round.track === 'brief' ? 'brief' : 'review',
      reason: '',
    })
    await moveStory(tx, deed, on)
    return done(null)
  })
}

/** What keeps a round from its release: an earlier review, or one of the three proofs. */
export async function missingFor(tx: Transaction, round: Round) {
  const passed = await stepsPassed(tx, round)
  const needed: ReviewStep[] =
    round.track === 'brief' ? ['firstReview'] : ['firstReview', 'secondReview']
  const step = needed.find((each) => !passed.has(each))
  if (step) return refused('notReviewed', `这一版还没有${stateNames[step]}采用，不能签发。`)
  if (round.track === 'brief') return null
  const proofs = await proofsOf(tx, round)
  return proofs.length < 3
    ? refused('notProofed', `三校才做了${proofs.length}校，校完再签发。`)
    : null
}

/** Keeps that a text may go before readers, and on what. */
export async function putRelease(
  tx: Transaction,
  { actor, at }: Deed,
  text: Pick<Round, 'storyId' | 'revisionId' | 'contentHash' | 'round'>,
  { basis, reason }: Pick<typeof releases.$inferInsert, 'basis' | 'reason'>,
): Promise<void> {
  const { storyId, revisionId, contentHash, round } = text
  await tx.insert(releases).values({
    storyId,
    revisionId,
    contentHash,
    round,
    basis,
    reason,
    releasedById: actor.id,
    releasedByName: actor.name,
    releasedAt: at,
  })
}

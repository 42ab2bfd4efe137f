import { and, eq } from 'drizzle-orm'
import type { Decision } from '#db/schema/signOffs.ts'
import { signOffs } from '#db/schema.ts'
import type { Transaction } from '#db/transact.ts'
import { done, type Result } from '#lib/result.ts'
import { record } from '../../log/record.ts'
import type { Deed } from '../../people/actor.ts'
import type { Action } from '../../people/can.ts'
import type { ReviewStep } from '../lifecycle.ts'
import { mayGoOn, type TextMayReason } from './mayGoOn.ts'
import type { Round, RoundOnDesk } from './round.ts'
import { type SeparationReason, separated } from './separation.ts'

/** What a person needs a right to, to decide in a review. */
export const actionOfStep: Readonly<Record<ReviewStep, Action>> = {
  firstReview: 'story.reviewFirst',
  secondReview: 'story.reviewSecond',
  finalReview: 'story.release',
}

export type SignOffReason = SeparationReason | TextMayReason

/** What somebody says with 采用. `keepsMeaning`: 未改变原意, of a reprint's changed headline. */
export type Said = { opinion?: string; keepsMeaning?: boolean }

type Decided = {
  step: ReviewStep
  decision: Decision
  opinion: string
  /** 未改变原意: the headline of a reprint, where it is another than the original's. */
  keepsMeaning?: boolean
}

/**
 * Keeps a person's decision about the text of a round, and logs it under the verb's name. 采用 is refused
 * while something stands in the text's way (`mayGoOn`).
 */
export async function signOff(
  tx: Transaction,
  deed: Deed,
  on: RoundOnDesk,
  { verb, ...decided }: { verb: string } & Decided,
): Promise<Result<null, SignOffReason>> {
  const separation = await separated(tx, deed.actor, on, decided.step)
  if (!separation.ok) return separation
  if (decided.decision === 'use') {
    const may = await mayGoOn(tx, deed, on.round, decided)
    if (!may.ok) return may
  }
  const { storyId, round, revisionId, contentHash } = on.round
  await tx.insert(signOffs).values({
    storyId,
    round,
    revisionId,
    contentHash,
    ...decided,
    personId: deed.actor.id,
    personName: deed.actor.name,
    at: deed.at,
  })
  const { relaxed } = separation.value
  const { opinion, keepsMeaning, ...rest } = decided
  await record(tx, deed, verb, `story:${storyId}`, {
    ...rest,
    round,
    contentHash,
    ...(keepsMeaning && { keepsMeaning }),
    ...(opinion && { opinion }),
    ...(relaxed.length > 0 && { relaxed }),
  })
  return done(null)
}

/** The reviews whose 采用 the text of a round has. */
export async function stepsPassed(tx: Transaction, round: Round): Promise<Set<ReviewStep>> {
  const rows = await tx
    .select({ step: signOffs.step })
    .from(signOffs)
    .where(
      and(
        eq(signOffs.storyId, round.storyId),
        eq(signOffs.round, round.round),
        eq(signOffs.contentHash, round.contentHash),
        eq(signOffs.decision, 'use'),
      ),
    )
  return new Set(rows.map(({ step }) => step))
}

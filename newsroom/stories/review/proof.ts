import { z } from 'zod'
import { proofs } from '#db/schema.ts'
import { done, type Result, refused } from '#lib/result.ts'
import { openForDecision } from '../../checking/reports.ts'
import { record } from '../../log/record.ts'
import type { Deed } from '../../people/actor.ts'
import { moveStory } from '../move.ts'
import { readOpinion } from './opinion.ts'
import { proofsOf } from './proofsOf.ts'
import { type OfRound, onRound, type RoundReason } from './round.ts'

const names = ['一校', '二校', '三校'] as const
/** More errors than a page holds characters are a slip of the finger. */
const errorCount = z.int().min(0).max(9_999)

export type Proof = OfRound & {
  /** 1, 2 or 3. */
  number: number
  /** How many errors it found. */
  errors: number
  note?: string
}
type Reason = 'badOpinion' | 'badCount' | 'wrongProof' | 'openErrors'

/**
 * 校对: one of the three proofs of the text under review, with how many errors it found. They come in
 * order, and the third needs a text without an open finding of level 错.
 */
export async function proofStory(
  deed: Deed,
  { number, errors, note, ...of }: Proof,
): Promise<Result<null, Reason | RoundReason>> {
  const said = readOpinion(note)
  if (!said.ok) return said
  if (!errorCount.safeParse(errors).success)
    return refused('badCount', '查出的差错数要写0到9999的整数。')
  const right = { action: 'story.proof', event: 'proof' } as const
  return onRound<null, Reason>(deed, of, right, async (tx, on) => {
    const next = (await proofsOf(tx, on.round)).length + 1
    if (next > 3) return refused('wrongProof', '这一版三校都做完了。')
    if (number !== next)
      return refused('wrongProof', `现在该做的是${names[next - 1]}，请按次序校。`)
    const { errors: open } = await openForDecision(tx, on.round, deed.at)
    if (number === 3 && open > 0)
      return refused('openErrors', `还有${open}处“错”没有改或说明，改好重新送审后再做三校。`)
    const { storyId, round, revisionId, contentHash } = on.round
    await tx.insert(proofs).values({
      storyId,
      round,
      revisionId,
      contentHash,
      number,
      errors,
      note: said.value,
      personId: deed.actor.id,
      personName: deed.actor.name,
      at: deed.at,
    })
    await moveStory(tx, deed, on)
    await record(tx, deed, 'proofStory', `story:${storyId}`, { round, number, errors, contentHash })
    return done(null)
  })
}

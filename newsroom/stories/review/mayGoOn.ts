import { eq } from 'drizzle-orm'
import { revisions } from '#db/schema.ts'
import type { Transaction } from '#db/transact.ts'
import { done, type Result, refused } from '#lib/result.ts'
import { mayBeUsed, type Open } from '../../checking/gate.ts'
import { openForDecision, openIn } from '../../checking/reports.ts'
import type { Deed } from '../../people/actor.ts'
import type { ReviewStep } from '../lifecycle.ts'
import { headlineChange } from '../reprint.ts'
import type { FinishedRevision } from '../revision.ts'
import type { Round } from './round.ts'
import { fromValidSource, type SourceReason } from './sourceRule.ts'

/** What of the text itself stands against 采用. */
export type TextMayReason = SourceReason | 'openFindings' | 'headlineNotTicked'

/** The step in which somebody answers for a reprint's headline: 复审, of a 快讯 on its fast track 终审. */
export const headlineStepOf = ({ track }: Pick<Round, 'track'>): ReviewStep =>
  track === 'brief' ? 'finalReview' : 'secondReview'

/**
 * Whether the text of a round may be taken in a step: nothing stands against it, and its headline was
 * answered for where it is another than the original's.
 */
export async function mayGoOn(
  tx: Transaction,
  deed: Deed,
  round: Round,
  { step, keepsMeaning = false }: { step: ReviewStep; keepsMeaning?: boolean },
): Promise<Result<null, TextMayReason>> {
  const usable = await usableWith(await openForDecision(tx, round, deed.at), { tx, deed, round })
  if (!usable.ok) return usable
  const change = headlineChange((await textOf(tx, round)).content)
  if (!change || keepsMeaning || step !== headlineStepOf(round)) return done(null)
  return refused(
    'headlineNotTicked',
    `标题与原标题“${change.original}”不同；核对过没有改变原意，请勾选“未改变原意”再采用。`,
    'keepsMeaning',
  )
}

/** Whether no finding of the checker stands open in the text of a round, and its source is valid still. */
export async function isUsable(
  tx: Transaction,
  { at }: Pick<Deed, 'at'>,
  round: Round,
): Promise<Result<null, SourceReason | 'openFindings'>> {
  return usableWith(await openIn(tx, round, at), { tx, deed: { at }, round })
}

type Asked = { tx: Transaction; deed: Pick<Deed, 'at'>; round: Round }

async function usableWith(
  open: Open,
  { tx, deed, round }: Asked,
): Promise<Result<null, SourceReason | 'openFindings'>> {
  const checked = mayBeUsed(open)
  return checked.ok ? fromValidSource(tx, await textOf(tx, round), deed.at) : checked
}

async function textOf(tx: Transaction, { id, revisionId }: Round): Promise<FinishedRevision> {
  const [row] = await tx.select().from(revisions).where(eq(revisions.id, revisionId))
  if (!row) throw new Error(`round ${id} names no revision`)
  return row as FinishedRevision
}

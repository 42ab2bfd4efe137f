import type { ReleaseBasis } from '#db/schema/releases.ts'
import type { Decision } from '#db/schema/signOffs.ts'
import type { Track } from '#db/schema/submissions.ts'
import type { ReviewStep } from '../lifecycle.ts'
import { type loggedActions, sheetQueries } from './sheetQueries.ts'

/** One line of the 审稿单: who, when, and what; `revision` is the number of the text that it is about. */
export type SheetEntry = { at: number; name: string; revision: number | null } & (
  | { kind: 'submission'; round: number; track: Track; opinion: string }
  | { kind: 'signOff'; round: number; step: ReviewStep; decision: Decision; opinion: string }
  | { kind: 'proof'; round: number; number: number; errors: number; opinion: string }
  | { kind: 'release'; round: number; basis: ReleaseBasis; opinion: string }
  | { kind: 'countersignature'; of: 'release' | 'withdrawal'; opinion: string }
  | { kind: 'lateReview'; of: 'brief' | 'correction'; opinion: string }
  | { kind: 'correction'; stood: string; stands: string; opinion: string }
  | { kind: 'withdrawalRequest'; opinion: string }
  | { kind: 'withdrawalAnswer'; outcome: 'confirmed' | 'dismissed' | 'overtaken'; opinion: string }
  | { kind: 'deed'; action: (typeof loggedActions)[number]; opinion: string }
)

/** The number of a revision in its story. */
export async function numbersOf(id: number): Promise<(revisionId: number) => number | null> {
  const rows = await sheetQueries().revisions.execute({ id })
  const numbers = new Map(rows.map((row) => [row.id, row.number]))
  return (revisionId) => numbers.get(revisionId) ?? null
}

/** From sending in to release. */
export async function decided(id: number): Promise<SheetEntry[]> {
  const queries = sheetQueries()
  const number = await numbersOf(id)
  return [
    ...(await queries.submissions.execute({ id })).map((row) => ({
      kind: 'submission' as const,
      at: row.submittedAt,
      name: row.submittedByName,
      revision: number(row.revisionId),
      round: row.round,
      track: row.track,
      opinion: row.note,
    })),
    ...(await queries.signOffs.execute({ id })).map((row) => ({
      kind: 'signOff' as const,
      at: row.at,
      name: row.personName,
      revision: number(row.revisionId),
      round: row.round,
      step: row.step,
      decision: row.decision,
      opinion: row.opinion,
    })),
    ...(await queries.proofs.execute({ id })).map((row) => ({
      kind: 'proof' as const,
      at: row.at,
      name: row.personName,
      revision: number(row.revisionId),
      round: row.round,
      number: row.number,
      errors: row.errors,
      opinion: row.note,
    })),
    ...(await queries.releases.execute({ id })).map((row) => ({
      kind: 'release' as const,
      at: row.releasedAt,
      name: row.releasedByName,
      revision: number(row.revisionId),
      round: row.round,
      basis: row.basis,
      opinion: row.reason,
    })),
  ]
}

import type { correctionKinds } from '#db/schema/corrections.ts'
import type { ReleaseBasis } from '#db/schema/releases.ts'
import type { Decision } from '#db/schema/signOffs.ts'
import type { Track } from '#db/schema/submissions.ts'
import type { ReviewStep } from '../lifecycle.ts'
import { type loggedActions, sheetQueries } from './sheetQueries.ts'

/** The text that a line is about: its number among the story's revisions, and its SHA-256. */
export type SheetText = { revision: number | null; contentHash: string | null }

/** One line of the 审稿单: who, when (ms UTC), what, and of which text. */
export type SheetEntry = { at: number; name: string } & SheetText & SheetDeed

type SheetDeed =
  | { kind: 'submission'; round: number; track: Track; opinion: string }
  | {
      kind: 'signOff'
      round: number
      step: ReviewStep
      decision: Decision
      keepsMeaning: boolean
      opinion: string
    }
  | { kind: 'proof'; round: number; number: number; errors: number; opinion: string }
  | { kind: 'release'; round: number; basis: ReleaseBasis; opinion: string }
  /** 稿源放行: a chief let the text through though its source was not valid. */
  | { kind: 'sourceOverride'; source: string; opinion: string }
  | { kind: 'countersignature'; of: 'release' | 'withdrawal'; opinion: string }
  | { kind: 'lateReview'; of: 'brief' | 'correction'; opinion: string }
  | {
      kind: 'correction'
      of: (typeof correctionKinds)[number]
      stood: string
      stands: string
      opinion: string
    }
  | { kind: 'withdrawalRequest'; opinion: string }
  | { kind: 'withdrawalAnswer'; outcome: 'confirmed' | 'dismissed' | 'overtaken'; opinion: string }
  | {
      kind: 'deed'
      action: (typeof loggedActions)[number]
      isEmergency: boolean
      opinion: string
    }

export const noText: SheetText = { revision: null, contentHash: null }

/** The texts of a story, by the id of a revision and by its number. */
export async function textsOf(id: number) {
  const rows = await sheetQueries().revisions.execute({ id })
  const texts = rows.map(({ id: revisionId, ...text }) => [revisionId, text] as const)
  const byId = new Map<number, SheetText>(texts)
  const byNumber = new Map<number, SheetText>(texts.map(([, text]) => [text.revision, text]))
  return {
    ofId: (revisionId: number): SheetText => byId.get(revisionId) ?? noText,
    ofNumber: (number: number): SheetText => byNumber.get(number) ?? noText,
  }
}

/** From sending in to release. */
export async function decided(id: number): Promise<SheetEntry[]> {
  const queries = sheetQueries()
  const texts = await textsOf(id)
  return [
    ...(await queries.submissions.execute({ id })).map((row) => ({
      kind: 'submission' as const,
      at: row.submittedAt,
      name: row.submittedByName,
      ...texts.ofId(row.revisionId),
      round: row.round,
      track: row.track,
      opinion: row.note,
    })),
    ...(await queries.signOffs.execute({ id })).map((row) => ({
      kind: 'signOff' as const,
      at: row.at,
      name: row.personName,
      ...texts.ofId(row.revisionId),
      round: row.round,
      step: row.step,
      decision: row.decision,
      keepsMeaning: row.keepsMeaning,
      opinion: row.opinion,
    })),
    ...(await queries.proofs.execute({ id })).map((row) => ({
      kind: 'proof' as const,
      at: row.at,
      name: row.personName,
      ...texts.ofId(row.revisionId),
      round: row.round,
      number: row.number,
      errors: row.errors,
      opinion: row.note,
    })),
    ...(await queries.releases.execute({ id })).map((row) => ({
      kind: 'release' as const,
      at: row.releasedAt,
      name: row.releasedByName,
      ...texts.ofId(row.revisionId),
      round: row.round,
      basis: row.basis,
      opinion: row.reason,
    })),
    ...(await queries.sourceOverrides.execute({ id })).map(({ override, source }) => ({
      kind: 'sourceOverride' as const,
      at: override.at,
      name: override.personName,
      ...noText,
      source,
      opinion: override.reason,
    })),
  ]
}

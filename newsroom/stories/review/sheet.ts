import type { ReleaseBasis } from '#db/schema/releases.ts'
import type { Decision } from '#db/schema/signOffs.ts'
import type { Track } from '#db/schema/submissions.ts'
import { done, type Result } from '#lib/result.ts'
import type { Actor } from '../../people/actor.ts'
import { readableStory, type StoryAtWork } from '../atWork.ts'
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

export type ReviewSheet = { story: StoryAtWork; entries: SheetEntry[] }

/** 审稿单: everything that was decided about a story, oldest first. */
export async function reviewOf(
  actor: Actor,
  storyId: number,
): Promise<Result<ReviewSheet, 'notAllowed' | 'unknownStory'>> {
  const found = await readableStory(actor, storyId)
  if (!found.ok) return found
  const entries = [...(await decided(storyId)), ...(await afterwards(storyId))]
  // A sort that keeps what happened in one moment in the order in which it is listed
  return done({ story: found.value, entries: entries.sort((a, b) => a.at - b.at) })
}

async function numbersOf(id: number): Promise<(revisionId: number) => number | null> {
  const rows = await sheetQueries().revisions.execute({ id })
  const numbers = new Map(rows.map((row) => [row.id, row.number]))
  return (revisionId) => numbers.get(revisionId) ?? null
}

/** From sending in to release. */
async function decided(id: number): Promise<SheetEntry[]> {
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

/** From publication on, and what only the log says. */
async function afterwards(id: number): Promise<SheetEntry[]> {
  const queries = sheetQueries()
  const number = await numbersOf(id)
  const line = { revision: null }
  return [
    ...(await queries.logged.execute({ subject: `story:${id}` })).map(
      ({ at, name, action, details }) => ({
        kind: 'deed' as const,
        at,
        name,
        revision: typeof details['revision'] === 'number' ? details['revision'] : null,
        action: action as (typeof loggedActions)[number],
        opinion: typeof details['reason'] === 'string' ? details['reason'] : '',
      }),
    ),
    ...(await queries.corrections.execute({ id })).map((row) => ({
      kind: 'correction' as const,
      ...line,
      at: row.correctedAt,
      name: '',
      stood: row.stood,
      stands: row.stands,
      opinion: row.note,
    })),
    ...(await queries.emergencies.execute({ id })).flatMap((row) =>
      row.countersignedAt === null
        ? []
        : [
            {
              kind: 'countersignature' as const,
              ...line,
              at: row.countersignedAt,
              name: row.countersignedByName ?? '',
              of: row.kind,
              opinion: row.opinion ?? '',
            },
          ],
    ),
    ...(await queries.lateReviews.execute({ id })).flatMap((row) =>
      row.doneAt === null
        ? []
        : [
            {
              kind: 'lateReview' as const,
              at: row.doneAt,
              name: row.doneByName ?? '',
              revision: number(row.revisionId),
              of: row.kind,
              opinion: row.opinion ?? '',
            },
          ],
    ),
    ...(await queries.withdrawalRequests.execute({ id })).flatMap((row) => [
      {
        kind: 'withdrawalRequest' as const,
        ...line,
        at: row.requestedAt,
        name: row.requestedByName,
        opinion: row.reason,
      },
      ...(row.closedAt === null || row.outcome === null
        ? []
        : [
            {
              kind: 'withdrawalAnswer' as const,
              ...line,
              at: row.closedAt,
              name: row.closedByName ?? '',
              outcome: row.outcome,
              opinion: '',
            },
          ]),
    ]),
  ]
}

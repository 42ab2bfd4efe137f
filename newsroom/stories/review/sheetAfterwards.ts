import { numbersOf, type SheetEntry } from './sheetEntries.ts'
import { type loggedActions, sheetQueries } from './sheetQueries.ts'

/** From publication on, and what only the log says. */
export async function afterwards(id: number): Promise<SheetEntry[]> {
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

import { sheetQueries } from './sheetQueries.ts'

/** What somebody has still to do about a story that went another way than through three reviews. */
export type Pending = { since: number; name: string; reason: string } & (
  | { kind: 'countersignature'; of: 'release' | 'withdrawal' }
  | { kind: 'lateReview'; of: 'brief' | 'correction'; dueAt: number }
  | { kind: 'withdrawalRequest' }
)

/** Alerts without a countersignature, 补审 that nobody has done, open requests to withdraw. */
export async function pendingOf(id: number): Promise<Pending[]> {
  const queries = sheetQueries()
  const [emergencies, lateReviews, requests] = await Promise.all([
    queries.emergencies.execute({ id }),
    queries.lateReviews.execute({ id }),
    queries.withdrawalRequests.execute({ id }),
  ])
  return [
    ...emergencies
      .filter(({ countersignedAt }) => countersignedAt === null)
      .map(({ at, doneByName, reason, kind }) => ({
        kind: 'countersignature' as const,
        of: kind,
        since: at,
        name: doneByName,
        reason,
      })),
    ...lateReviews
      .filter(({ doneAt }) => doneAt === null)
      .map(({ openedAt, dueAt, kind }) => ({
        kind: 'lateReview' as const,
        of: kind,
        since: openedAt,
        dueAt,
        name: '',
        reason: '',
      })),
    ...requests
      .filter(({ closedAt }) => closedAt === null)
      .map(({ requestedAt, requestedByName, reason }) => ({
        kind: 'withdrawalRequest' as const,
        since: requestedAt,
        name: requestedByName,
        reason,
      })),
  ]
}

import { noText, type SheetEntry, textsOf } from './sheetEntries.ts'
import { loggedActions, sheetQueries } from './sheetQueries.ts'

/** From publication on, and what only the log says. */
export async function afterwards(id: number): Promise<SheetEntry[]> {
  const logged = await sheetQueries().logged.execute({ subject: `story:${id}` })
  return [
    ...(await deeds(id, logged)),
    ...(await correctionsOf(id, logged)),
    ...(await lookedAt(id)),
    ...(await withdrawal(id, logged)),
  ]
}

type Logged = Awaited<ReturnType<ReturnType<typeof sheetQueries>['logged']['execute']>>

const isDeed = (action: string): action is (typeof loggedActions)[number] =>
  (loggedActions as readonly string[]).includes(action)

const words = (value: unknown): string => (typeof value === 'string' ? value : '')

async function deeds(id: number, logged: Logged): Promise<SheetEntry[]> {
  const texts = await textsOf(id)
  return logged.flatMap(({ at, name, action, details }) =>
    isDeed(action)
      ? [
          {
            kind: 'deed' as const,
            at,
            name,
            ...texts.ofNumber(Number(details['revision'])),
            action,
            isEmergency: details['isEmergency'] === true,
            opinion: words(details['reason']),
          },
        ]
      : [],
  )
}

/** Who corrected, says the log; which text came of it, the release of that moment. */
async function correctionsOf(id: number, logged: Logged): Promise<SheetEntry[]> {
  const queries = sheetQueries()
  const [texts, releases] = [await textsOf(id), await queries.releases.execute({ id })]
  return (await queries.corrections.execute({ id })).map((row) => {
    // All three are written in one transaction; what is older than the review has no release
    const release = releases.find(
      ({ basis, releasedAt }) => basis === 'correction' && releasedAt === row.correctedAt,
    )
    const by = logged.find(({ action, at }) => action === 'correctStory' && at === row.correctedAt)
    return {
      kind: 'correction' as const,
      ...(release ? texts.ofId(release.revisionId) : noText),
      at: row.correctedAt,
      name: by?.name ?? '',
      of: row.kind,
      stood: row.stood,
      stands: row.stands,
      opinion: row.note,
    }
  })
}

/** 复签 and 补审 that are done. */
async function lookedAt(id: number): Promise<SheetEntry[]> {
  const queries = sheetQueries()
  const texts = await textsOf(id)
  return [
    ...(await queries.emergencies.execute({ id })).flatMap((row) =>
      row.countersignedAt === null
        ? []
        : [
            {
              kind: 'countersignature' as const,
              ...noText,
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
              ...texts.ofId(row.revisionId),
              at: row.doneAt,
              name: row.doneByName ?? '',
              of: row.kind,
              opinion: row.opinion ?? '',
            },
          ],
    ),
  ]
}

async function withdrawal(id: number, logged: Logged): Promise<SheetEntry[]> {
  const why = new Map(
    logged
      .filter(({ action }) => action === 'dismissWithdrawal')
      .map(({ details }) => [details['request'], words(details['reason'])]),
  )
  return (await sheetQueries().withdrawalRequests.execute({ id })).flatMap((row) => [
    {
      kind: 'withdrawalRequest' as const,
      ...noText,
      at: row.requestedAt,
      name: row.requestedByName,
      opinion: row.reason,
    },
    ...(row.closedAt === null || row.outcome === null
      ? []
      : [
          {
            kind: 'withdrawalAnswer' as const,
            ...noText,
            at: row.closedAt,
            name: row.closedByName ?? '',
            outcome: row.outcome,
            opinion: why.get(row.id) ?? '',
          },
        ]),
  ])
}

import { and, asc, desc, eq, gte, isNotNull, isNull, lt, sql } from 'drizzle-orm'
import { readStore } from '#db/client.ts'
import { sources, stories, withdrawalRequests } from '#db/schema.ts'
import { done, type Result } from '#lib/result.ts'
import { single } from '#lib/single.ts'
import type { Actor } from '../../people/actor.ts'
import { can, grantOf, notAllowed } from '../../people/can.ts'
import { taskQueries } from '../review/taskQueries.ts'
import type { Tasks } from '../review/tasks.ts'

const given = sql.placeholder
const rowsOnPage = 30
const listed = 50

const request = {
  id: withdrawalRequests.id,
  storyId: withdrawalRequests.storyId,
  sourceId: withdrawalRequests.sourceId,
  title: stories.title,
  sourceName: sources.name,
  reason: withdrawalRequests.reason,
  requestedById: withdrawalRequests.requestedById,
  requestedByName: withdrawalRequests.requestedByName,
  requestedAt: withdrawalRequests.requestedAt,
  outcome: withdrawalRequests.outcome,
  closedByName: withdrawalRequests.closedByName,
  closedAt: withdrawalRequests.closedAt,
}

const requests = () =>
  readStore()
    .select(request)
    .from(withdrawalRequests)
    .leftJoin(stories, eq(stories.id, withdrawalRequests.storyId))
    .leftJoin(sources, eq(sources.id, withdrawalRequests.sourceId))

export const withdrawalQueries = () =>
  single('withdrawalQueries', () => ({
    open: requests()
      .where(and(isNull(withdrawalRequests.closedAt), gte(withdrawalRequests.requestedAt, 0)))
      .orderBy(asc(withdrawalRequests.requestedAt), asc(withdrawalRequests.id))
      .limit(listed)
      .prepare(),
    closed: requests()
      .where(
        and(lt(withdrawalRequests.id, given('before')), isNotNull(withdrawalRequests.closedAt)),
      )
      .orderBy(desc(withdrawalRequests.id))
      .limit(given('limit'))
      .prepare(),
    openOfStory: requests()
      .where(
        and(eq(withdrawalRequests.storyId, given('storyId')), isNull(withdrawalRequests.closedAt)),
      )
      .orderBy(asc(withdrawalRequests.id))
      .limit(1)
      .prepare(),
  }))

type Queries = ReturnType<typeof withdrawalQueries>
type RowOf<Name extends keyof Queries> = Awaited<ReturnType<Queries[Name]['execute']>>[number]
/** `isOwn`: this person asked, or acted alone, so that the second person must be another one. */
export type OpenWithdrawal = RowOf<'open'> & { isOwn: boolean }
export type ClosedWithdrawal = RowOf<'closed'>
export type Alert = Tasks['alerts']['emergencies'][number] & { isOwn: boolean }

export type WithdrawalsOnDesk = {
  open: OpenWithdrawal[]
  alerts: Alert[]
  closed: ClosedWithdrawal[]
  /** The number of the last request on the page where more follow. */
  next: number | null
  mayAsk: boolean
  mayConfirm: boolean
  mayCountersign: boolean
}

/** Requests that wait for a second person, what a chief withdrew alone, and what was answered. */
export async function withdrawalsOnDesk(
  actor: Actor,
  before: number = Number.MAX_SAFE_INTEGER,
): Promise<Result<WithdrawalsOnDesk, 'notAllowed'>> {
  if (grantOf(actor.role, 'story.read') !== 'all') return notAllowed('story.read')
  const queries = withdrawalQueries()
  const [open, alerts, found] = await Promise.all([
    queries.open.execute(),
    taskQueries().emergencies.execute(),
    queries.closed.execute({ before, limit: rowsOnPage + 1 }),
  ])
  const closed = found.slice(0, rowsOnPage)
  return done({
    open: open.map((row) => ({ ...row, isOwn: row.requestedById === actor.id })),
    alerts: alerts
      .filter(({ kind }) => kind === 'withdrawal')
      .map((row) => ({ ...row, isOwn: row.doneById === actor.id })),
    closed,
    next: found.length > rowsOnPage ? (closed.at(-1)?.id ?? null) : null,
    mayAsk: can(actor, 'story.askWithdrawal'),
    mayConfirm: can(actor, 'story.withdraw'),
    mayCountersign: can(actor, 'story.countersign'),
  })
}

/** The request for a story that nobody has answered yet. */
export async function openWithdrawalOf(storyId: number): Promise<RowOf<'openOfStory'> | null> {
  const [row] = await withdrawalQueries().openOfStory.execute({ storyId })
  return row ?? null
}

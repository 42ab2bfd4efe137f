import { done, type Result } from '#lib/result.ts'
import type { Actor } from '../../people/actor.ts'
import { can, grantOf, notAllowed } from '../../people/can.ts'
import { isInByline } from '../byline.ts'
import { type ReviewStep, reviewSteps, type StoryState } from '../lifecycle.ts'
import { type Overdue, overdueStories } from '../schedule/dueQueries.ts'
import { actionOfStep } from './signOff.ts'
import { listedTasks, type TaskRow, taskQueries } from './taskQueries.ts'

type Queries = ReturnType<typeof taskQueries>
type RowsOf<Name extends keyof Queries> = Awaited<ReturnType<Queries[Name]['execute']>>

/** A story in a list of tasks: where it stands, since when, by when it should be done. */
export type Task = Omit<TaskRow, 'isWriter' | 'hasReviewed'>

/** What waits for a person. Each list begins with what waits longest and ends after 50. */
export type Tasks = {
  /** Reviews that this person may do, of texts in which they have no hand. */
  waiting: Task[]
  /** Texts in review whose three proofs are not done. */
  toProof: Task[]
  /** Sent in by this person, and come back. */
  returned: Task[]
  /** On hold, and this person may take them up. */
  onHold: Task[]
  /** Released, and nobody has published or scheduled them. */
  toPublish: Task[]
  /** Reviews that take longer than the channel's limit: all for whoever watches over them. */
  overdue: Task[]
  scheduled: RowsOf<'scheduled'>
  /** 补审, the next to be due first. */
  lateReviews: RowsOf<'lateReviews'>
  withdrawalRequests: RowsOf<'withdrawalRequests'>
  alerts: {
    /** What a chief did alone; it stands until another person countersigns. */
    emergencies: RowsOf<'emergencies'>
    /** What should be live by now and is not. */
    unpublished: Overdue[]
  }
}

/** All that waits for a person at `now` (ms UTC), for the board of the desk. */
export async function tasksOf(actor: Actor, now: number): Promise<Result<Tasks, 'notAllowed'>> {
  if (!can(actor, 'story.read')) return notAllowed('story.read')
  const personId = actor.id
  const queries = taskQueries()
  // Along the index by their last change, which a proof moves on; a list is short enough to be sorted
  const inState = async (state: StoryState): Promise<TaskRow[]> => {
    const rows = await queries.inState.execute({ personId, state, limit: listedTasks })
    return rows.sort((a, b) => a.stateSince - b.stateSince || a.id - b.id)
  }
  const own = reviewSteps.filter((step) => can(actor, actionOfStep[step]))
  const reviews = new Map<ReviewStep, TaskRow[]>()
  for (const step of reviewSteps) reviews.set(step, await inState(step))
  const inReview = reviewSteps.flatMap((step) => reviews.get(step) ?? [])
  const isReviewer = own.length > 0
  const may = (action: Parameters<typeof can>[1]) => can(actor, action)
  const readsAll = grantOf(actor.role, 'story.read') === 'all'
  return done({
    waiting: (await Promise.all(own.map((step) => mineOf(actor, reviews.get(step) ?? []))))
      .flat()
      .map(asTask),
    toProof: may('story.proof')
      ? inReview.filter(({ track, proofs }) => track === 'full' && proofs < 3).map(asTask)
      : [],
    returned: (await queries.returned.execute({ personId })).map(asTask),
    onHold: isReviewer ? (await inState('onHold')).map(asTask) : [],
    toPublish: may('story.publish') ? (await inState('released')).map(asTask) : [],
    overdue: isReviewer ? (await queries.overdue.execute({ personId, at: now })).map(asTask) : [],
    scheduled: readsAll ? await queries.scheduled.execute() : [],
    lateReviews: may('story.reviewLate') ? await queries.lateReviews.execute() : [],
    withdrawalRequests: may('story.askWithdrawal')
      ? await queries.withdrawalRequests.execute()
      : [],
    alerts: {
      emergencies: may('story.countersign') ? await queries.emergencies.execute() : [],
      unpublished: may('story.schedule') ? await overdueStories(now) : [],
    },
  })
}

/** Those of a step that the person may decide: the same rule as `separated`, asked of the store. */
async function mineOf(actor: Actor, rows: TaskRow[]): Promise<TaskRow[]> {
  const mine: TaskRow[] = []
  for (const row of rows) {
    if (row.authorId === actor.id) continue
    const isWriter = row.isWriter || isInByline(row.byline, actor.name)
    const isFree = !isWriter && !row.hasReviewed
    const relaxed = isFree ? [] : await taskQueries().relaxed.execute({ channelId: row.channelId })
    const has = (kind: string) => relaxed.some((one) => one.kind === kind)
    if ((!isWriter || has('ownEdit')) && (!row.hasReviewed || has('twoReviews'))) mine.push(row)
  }
  return mine
}

const asTask = ({ isWriter: _, hasReviewed: __, ...task }: TaskRow): Task => task

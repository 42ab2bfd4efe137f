import { done, type Result } from '#lib/result.ts'
import { dayOf } from '#lib/zh/date.ts'
import { allChannels } from '../../channels/published.ts'
import type { Actor } from '../../people/actor.ts'
import { can, grantOf, notAllowed } from '../../people/can.ts'
import { foundAmong } from '../../search/desk/among.ts'
import type { ListFilter, Only } from '../listFilter.ts'
import { type TaskRow, taskQueries } from '../review/taskQueries.ts'
import { type Task, type Tasks, tasksOf } from '../review/tasks.ts'
import type { ListRow } from '../storyList.ts'

/** No short list is longer. */
const listedShort = 100

/**
 * 只看待我处理 and its like: what is few by its nature, on one page, what is due first at the top. The
 * other choices of the list narrow it further.
 */
export async function shortList(
  actor: Actor,
  { only, ...filter }: ListFilter & { only: Only },
  now: number,
): Promise<Result<ListRow[], 'notAllowed'>> {
  if (!can(actor, 'story.read')) return notAllowed('story.read')
  const tasks = await tasksOf(actor, now)
  if (!tasks.ok) return tasks
  const rows = only === 'returned' ? await returnedFor(actor) : tasksIn(tasks.value, only)
  const channel = (await allChannels()).find(({ slug }) => slug === filter.channel)
  const ids = rows.map(({ id }) => id)
  const found = filter.text ? await foundAmong(ids, filter.text) : null
  return done(
    rows
      .filter(
        (row) =>
          (!filter.channel || row.channelId === channel?.id) &&
          (!filter.state || row.state === filter.state) &&
          (!filter.author || row.authorId === filter.author) &&
          (!filter.from || dayOf(row.changedAt) >= filter.from) &&
          (!filter.to || dayOf(row.changedAt) <= filter.to) &&
          (!found || found.has(row.id)),
      )
      .sort(byDue),
  )
}

/** All that waits for the person, each story once. */
export const mineOf = ({ waiting, toProof, returned, toPublish }: Tasks): Task[] => [
  ...new Map(
    [...waiting, ...toProof, ...returned, ...toPublish].map((row) => [row.id, row]),
  ).values(),
]

function tasksIn(tasks: Tasks, only: Exclude<Only, 'returned'>): Task[] {
  if (only === 'review') return tasks.waiting
  return only === 'proof' ? tasks.toProof : mineOf(tasks)
}

/** Who sees their own stories only sees what was sent back to them. */
async function returnedFor(actor: Actor): Promise<TaskRow[]> {
  const personId = actor.id
  return grantOf(actor.role, 'story.read') === 'own'
    ? taskQueries().returned.execute({ personId })
    : taskQueries().returnedToAll.execute({ personId, limit: listedShort })
}

/** What is due first; then, without a limit, what waits longest. */
const byDue = (a: Task, b: Task): number =>
  (a.dueAt ?? Number.POSITIVE_INFINITY) - (b.dueAt ?? Number.POSITIVE_INFINITY) ||
  a.stateSince - b.stateSince ||
  a.id - b.id

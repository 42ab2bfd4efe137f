import { stateNames } from '../lifecycle.ts'
import type { Task, Tasks } from '../review/tasks.ts'
import { mineOf } from './shortList.ts'

/** How much waits for a person: in the side bar, and in the title of the tab. */
export type DeskCounts = {
  /** All that waits for them, each story once. */
  mine: number
  toReview: number
  toProof: number
  returned: number
  /** 补审, 复签 and requests to withdraw. */
  afterwards: number
}

export function countsOf(tasks: Tasks): DeskCounts {
  return {
    mine: mineOf(tasks).length,
    toReview: tasks.waiting.length,
    toProof: tasks.toProof.length,
    returned: tasks.returned.length,
    afterwards:
      tasks.lateReviews.length + tasks.withdrawalRequests.length + tasks.alerts.emergencies.length,
  }
}

/**
 * What came to a person between two looks, a sentence each: 有1篇新稿待您初审。 What left their lists is no
 * news. A story that was moved on to another list of theirs is.
 */
export function newsBetween(before: Tasks, after: Tasks): string[] {
  const sentences: string[] = []
  const say = (count: number, sentence: (count: number) => string) => {
    if (count > 0) sentences.push(sentence(count))
  }
  const waiting = fresh(before.waiting, after.waiting, ({ id, state, round }) =>
    [id, state, round].join(),
  )
  for (const [state, rows] of Map.groupBy(waiting, ({ state }) => state))
    say(rows.length, (count) => `有${count}篇新稿待您${stateNames[state]}`)
  const toProof = fresh(before.toProof, after.toProof, ({ id, round }) => [id, round].join())
  say(toProof.length, (count) => `有${count}篇新稿待您校对`)
  say(newOf(before.returned, after.returned), (count) => `有${count}篇稿件退回给您`)
  say(newOf(before.toPublish, after.toPublish), (count) => `有${count}篇稿件已签发，待您发布`)
  say(newOf(before.overdue, after.overdue), (count) => `有${count}篇稿件审稿超时`)
  say(newOf(before.lateReviews, after.lateReviews), (count) => `有${count}项补审待办`)
  say(newOf(before.withdrawalRequests, after.withdrawalRequests), (n) => `有${n}项撤稿申请待确认`)
  say(newOf(before.alerts.emergencies, after.alerts.emergencies), (n) => `有${n}项紧急处置待复签`)
  return sentences
}

function fresh(before: Task[], after: Task[], keyOf: (task: Task) => string): Task[] {
  const known = new Set(before.map(keyOf))
  return after.filter((task) => !known.has(keyOf(task)))
}

function newOf(before: readonly { id: number }[], after: readonly { id: number }[]): number {
  const known = new Set(before.map(({ id }) => id))
  return after.filter(({ id }) => !known.has(id)).length
}

import { done, type Result } from '#lib/result.ts'
import { timeOf } from '#lib/zh/date.ts'
import type { Actor } from '../../people/actor.ts'
import { can, grantOf, notAllowed } from '../../people/can.ts'
import { boardQueries } from './boardQueries.ts'

/** No figure of the day goes further. */
const most = 1_000
const mostDecisions = 500
const minute = 60_000

export type Today = {
  published: number
  /** How many went live in each hour of the day, by the clock in Harbin: 24 numbers. */
  hours: number[]
  /**
   * 按时率: of a hundred reviews that were decided today within a limit of their channel, or are
   * beyond it now, how many were decided in time; null where there was none.
   */
  onTime: number | null
}

/** The day in figures, for who sees all stories; null for others. `overdue`: reviews that are late now. */
export async function todayOf(
  actor: Actor,
  { since, overdue }: { since: number; overdue: number },
): Promise<Result<Today | null, 'notAllowed'>> {
  if (!can(actor, 'story.read')) return notAllowed('story.read')
  if (grantOf(actor.role, 'story.read') === 'own') return done(null)
  const times = await boardQueries().publishedSince.execute({ since, most })
  const hours = Array.from({ length: 24 }, () => 0)
  for (const { at } of times) {
    const hour = Number(timeOf(at).slice(0, 2))
    hours[hour] = (hours[hour] ?? 0) + 1
  }
  return done({ published: times.length, hours, onTime: await onTimeOf(since, overdue) })
}

/** What was held and taken up again is left out: its review had no beginning of its own. */
async function onTimeOf(since: number, overdue: number): Promise<number | null> {
  const rows = await boardQueries().decisions.execute({ most: mostDecisions })
  const timed = rows.filter(({ at, minutes, wasHeld }) => at >= since && minutes && !wasHeld)
  const inTime = timed.filter(
    ({ at, before, submittedAt, minutes }) =>
      at - (before ?? submittedAt) <= (minutes ?? 0) * minute,
  )
  const all = timed.length + overdue
  return all === 0 ? null : Math.floor((inTime.length / all) * 100)
}

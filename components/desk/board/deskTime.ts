import { type Day, dayOf, longDate, monthDay, relativeDay, timeOf } from '#lib/zh/date.ts'

/** `today`: the site's day, which stands still on a demo site. `now`: the clock, ms UTC. */
export type Moment = { today: Day; now: number }

/** Short enough for a column: `13:48` today, 昨天, `5月12日`, `2017年5月12日`. */
export function shortTime(at: number, moment: Moment): string {
  const day = dayOf(at)
  const days = [moment.today, dayOf(moment.now)]
  if (days.includes(day)) return timeOf(at)
  const near = days.map((each) => relativeDay(day, each)).find(Boolean)
  return near ?? dayName(day, moment)
}

/** With the hour, for what is to come or has come: `15:00`, `5月15日 15:00`. */
export function exactTime(at: number, moment: Moment): string {
  const day = dayOf(at)
  const isToday = [moment.today, dayOf(moment.now)].includes(day)
  return isToday ? timeOf(at) : `${dayName(day, moment)} ${timeOf(at)}`
}

function dayName(day: Day, { today, now }: Moment): string {
  const years = [today, dayOf(now)].map((each) => each.slice(0, 4))
  return years.includes(day.slice(0, 4)) ? monthDay(day) : longDate(day)
}

const minute = 60_000

/** `12分`, `1小时5分`, `3小时`, `2天`: how long something is late, or has left. Part of a minute counts as one. */
export function span(ms: number): string {
  const minutes = Math.max(1, Math.ceil(ms / minute))
  const hours = Math.floor(minutes / 60)
  if (hours >= 24) return `${Math.floor(hours / 24)}天`
  if (hours === 0) return `${minutes}分`
  return minutes % 60 === 0 ? `${hours}小时` : `${hours}小时${minutes % 60}分`
}

import { createRandom, type Random } from '#lib/covers/random.ts'
import { addDays, type Day, startOfDay, weekday } from '#lib/zh/date.ts'
import { drawByWeight, drawWhole } from './draw.ts'

/** A day and how many stories the whole site filed for it. */
export type PressDay = { day: Day; count: number }

/** An archive goes back 25 years, or less where a day would have fewer stories than the demo's own. */
const longest = 25 * 365.25
const fewestADay = 12
/** The calendar of `lib/zh/date.ts` begins here. */
const earliest: Day = '1900-01-01'

/**
 * `total` stories over the days up to `last`, oldest first: as many a day as spread them over 25
 * years, but at least 12 on an average day; fewer at weekends. Up to 109,000 stories a smaller
 * archive is therefore the end of a larger one, and no page of a day grows with the archive.
 * Null where the calendar does not go back so far.
 */
export function pressDays(total: number, last: Day, seed: string): PressDay[] | null {
  const average = Math.max(fewestADay, total / longest)
  const days: PressDay[] = []
  for (let [day, left] = [last, total]; ; day = addDays(day, -1)) {
    const count = Math.min(left, countOf(day, average, seed))
    days.push({ day, count })
    left -= count
    if (left === 0) return days.reverse()
    if (day === earliest) return null
  }
}

/** From 0.6 to 1.4 of what is usual on this day of the week; a week has seven averages. */
function countOf(day: Day, average: number, seed: string): number {
  const usual = average * (/[六日]$/.test(weekday(day)) ? 0.7 : 1.12)
  const random = createRandom(`${seed}:${day}`)
  return Math.max(1, Math.round(usual * random.between(0.6, 1.4)))
}

/** Stories an hour from 5 to 22, relative: the morning's paper, then a rise before the evening. */
const rush = [4, 9, 12, 10, 8, 7, 6, 4, 4, 6, 7, 8, 7, 4, 3, 3, 2, 1].map((weight, at) => ({
  hour: at + 5,
  weight,
}))
const oneHour = drawByWeight(rush, ({ weight }) => weight)

/** Times of a day's stories in ms UTC, whole minutes, from 05:00 to 22:29, oldest first. */
export function pressTimes(random: Random, { day, count }: PressDay): number[] {
  const start = startOfDay(day)
  const minutes = Array.from({ length: count }, () => {
    const { hour } = oneHour(random)
    return hour * 60 + drawWhole(random, 0, hour === 22 ? 29 : 59)
  })
  return minutes.sort((a, b) => a - b).map((minute) => start + minute * 60_000)
}

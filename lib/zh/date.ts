import { chineseNumber } from './numbers.ts'

/**
 * A day of the calendar in Asia/Shanghai, 1900-01-01 to 2199-12-31, always ten characters:
 * '2018-05-14'. The type lets a slip like '2018-5-1' through; every function here throws RangeError
 * for it, and `isDay` tells for text from outside.
 */
export type Day = `${number}-${number}-${number}`

const hour = 3_600_000
const oneDay = 24 * hour
const first = Date.UTC(1900, 0, 1)
const end = Date.UTC(2200, 0, 1)

export function isDay(text: string): text is Day {
  if (!/^(?:19|20|21)\d\d-\d\d-\d\d$/.test(text)) return false
  const time = Date.parse(`${text}T00:00:00Z`)
  // Date.parse reads 2018-02-30 as 2018-03-02: what does not come back was no day
  return !Number.isNaN(time) && dayAt(time) === text
}

/* A "wall" is what clock and calendar show, in ms as if it were UTC: 06:47 in Harbin → 06:47Z. */

const dayAt = (wall: number): Day => new Date(wall).toISOString().slice(0, 10) as Day

function midnight(day: Day): number {
  if (!isDay(day)) throw new RangeError(`Not a day from 1900 to 2199 as YYYY-MM-DD: “${day}”`)
  return Date.parse(`${day}T00:00:00Z`)
}

const zone = new Intl.DateTimeFormat('en-US', {
  timeZone: 'Asia/Shanghai',
  hourCycle: 'h23',
  year: 'numeric',
  month: 'numeric',
  day: 'numeric',
  hour: 'numeric',
  minute: 'numeric',
  second: 'numeric',
})

/** Offset from UTC by the tz database: +8 h, but +9 h in the summers of 1986–1991 and others. */
function offsetFromZone(ms: number): number {
  const part = Object.fromEntries(zone.formatToParts(ms).map((p) => [p.type, Number(p.value)]))
  const { year = 0, month = 0, day = 0, hour = 0, minute = 0, second = 0 } = part
  const wall = Date.UTC(year, month - 1, day, hour, minute, second)
  return wall - Math.floor(ms / 1000) * 1000
}

/** Offset of each UTC day; NaN where it changes within the day. At most 300 years of entries. */
const offsets = new Map<number, number>()

function offsetAt(ms: number): number {
  const utcDay = Math.floor(ms / oneDay)
  let offset = offsets.get(utcDay)
  if (offset === undefined) {
    const start = offsetFromZone(utcDay * oneDay)
    offset = start === offsetFromZone((utcDay + 1) * oneDay - 1) ? start : Number.NaN
    offsets.set(utcDay, offset)
  }
  return Number.isNaN(offset) ? offsetFromZone(ms) : offset
}

function wallOf(ms: number): number {
  const near = Number.isInteger(ms) && ms > first - oneDay && ms < end
  const wall = near ? ms + offsetAt(ms) : Number.NaN
  if (wall >= first && wall < end) return wall
  throw new RangeError(`Not a time from 1900 to 2199 in whole milliseconds: ${ms}`)
}

/**
 * When the clock first shows `wall`. `skipped` when it never does, because summer time began:
 * `ms` is then the moment of the change (1986-05-04 02:30 was never shown).
 */
function whenShown(wall: number): { ms: number; skipped: boolean } {
  const before = offsetAt(wall - 10 * hour)
  const early = wall - before
  const after = offsetAt(early)
  if (after === before) return { ms: early, skipped: false }
  const late = wall - after
  const skipped = offsetAt(late) !== after
  return { ms: skipped ? early : late, skipped }
}

/** The day of a moment in ms UTC: 2018-05-13T22:47Z → '2018-05-14'. Throws RangeError. */
export const dayOf = (ms: number): Day => dayAt(wallOf(ms))

/** First moment of the day, in ms UTC (01:00 where summer time began at midnight, as in 1940). */
export const startOfDay = (day: Day): number => whenShown(midnight(day)).ms

/** First moment after the day, in ms UTC; also of the last day that there is, 2199-12-31. */
export const endOfDay = (day: Day): number => whenShown(midnight(day) + oneDay).ms

/** The day `n` whole days later, or earlier for n < 0. Throws RangeError outside 1900–2199. */
export function addDays(day: Day, n: number): Day {
  const wall = midnight(day) + n * oneDay
  if (Number.isInteger(n) && wall >= first && wall < end) return dayAt(wall)
  throw new RangeError(`No day from 1900 to 2199 lies ${n} days after ${day}`)
}

/** Days from `from` to `to`, negative if `to` is earlier: ('2018-05-13', '2018-05-14') → 1. */
export const daysBetween = (from: Day, to: Day): number => (midnight(to) - midnight(from)) / oneDay

/** '06:47', the 24-hour clock of ms UTC, seconds cut off. Throws RangeError. */
export const timeOf = (ms: number): string => new Date(wallOf(ms)).toISOString().slice(11, 16)

/** `14:03:12`: the time in Harbin, to the second. */
export const clockOf = (ms: number): string => new Date(wallOf(ms)).toISOString().slice(11, 19)

/** '2018-05-14 06:47'. Throws RangeError. */
export const dateTimeOf = (ms: number): string =>
  new Date(wallOf(ms)).toISOString().slice(0, 16).replace('T', ' ')

/**
 * '2018-05-14T06:47:00+08:00' (ISO 8601), the same moment to the second. ISO has no seconds in an
 * offset, so before 1901 (local mean time, +08:05:43) the clock is written by +08:05.
 */
export function isoOf(ms: number): string {
  const minutes = Math.floor((wallOf(ms) - ms) / 60_000)
  const wall = new Date(ms + minutes * 60_000).toISOString().slice(0, 19)
  const two = (n: number) => String(n).padStart(2, '0')
  return `${wall}+${two(Math.floor(minutes / 60))}:${two(minutes % 60)}`
}

/** '2018年5月14日': figures without leading zeros, as GB/T 15835—2011 4.1 writes public dates. */
export const longDate = (day: Day): string =>
  `${new Date(midnight(day)).getUTCFullYear()}年${monthDay(day)}`

/** 1 for Monday to 7 for Sunday, as ISO 8601 counts them. */
export const weekdayNumber = (day: Day): number => new Date(midnight(day)).getUTCDay() || 7

/** '5月14日' */
export function monthDay(day: Day): string {
  const date = new Date(midnight(day))
  return `${date.getUTCMonth() + 1}月${date.getUTCDate()}日`
}

/** '星期一' … '星期日' */
export const weekday = (day: Day): string =>
  `星期${'日一二三四五六'.charAt(new Date(midnight(day)).getUTCDay())}`

/** '五月', the month of the public calendar, as the day column of the stream writes it. */
export const chineseMonth = (day: Day): string =>
  `${chineseNumber(new Date(midnight(day)).getUTCMonth() + 1)}月`

/** '今天', '昨天' or '前天' as seen from `today`; null for every other day, also those to come. */
export function relativeDay(day: Day, today: Day): '今天' | '昨天' | '前天' | null {
  return (['今天', '昨天', '前天'] as const)[daysBetween(day, today)] ?? null
}

/**
 * ms UTC of a time written '2018-05-14 06:47' by the clock in Harbin. Where the clock showed it
 * twice, the first. Throws RangeError, saying what is wrong, for another form, a day or hour that
 * does not exist, and an hour that the clock skipped.
 */
export function parseHarbinTime(text: string): number {
  const [day = '', time = '', ...more] = text.split(' ')
  if (more.length > 0 || !/^\d\d:\d\d$/.test(time))
    throw new RangeError(`Not a time as YYYY-MM-DD HH:mm: “${text}”`)
  if (!isDay(day)) throw new RangeError(`There is no such day from 1900 to 2199: “${text}”`)
  if (!/^(?:[01]\d|2[0-3]):[0-5]\d$/.test(time))
    throw new RangeError(`There is no such hour and minute: “${text}”`)
  const shown = whenShown(Date.parse(`${day}T${time}:00Z`))
  if (shown.skipped)
    throw new RangeError(`The clock skipped this time when summer time began: “${text}”`)
  return shown.ms
}

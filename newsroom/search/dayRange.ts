import { addDays, type Day, isDay } from '#lib/zh/date.ts'

export type Year = `${number}`

/** Whether days of this year can be asked for: from 1900, where places of the index begin. */
export const isYear = (text: string): text is Year =>
  /^\d{4}$/.test(text) && text >= '1900' && text <= '2198'

/** Days of Asia/Shanghai, both included; null is open. */
export type DayRange = { from: Day | null; to: Day | null }

/**
 * `2018-05..2018-06` → 2018-05-01 to 2018-06-30; a single day, month or year is a range too, and either
 * end may be left open. Digits may be full-width. Null for what is no range of days that exist.
 */
export function readDayRange(typed: string): DayRange | null {
  const text = typed.normalize('NFKC').replaceAll('/', '-')
  const parts = text.split(/\.{2,3}|~|至/)
  const [first = '', last = first] = parts
  if (parts.length > 2 || (first === '' && last === '')) return null
  const from = first === '' ? null : spanOf(first)
  const to = last === '' ? null : spanOf(last)
  if ((first !== '' && !from) || (last !== '' && !to)) return null
  const range = { from: from?.from ?? null, to: to?.to ?? null }
  return range.from && range.to && range.from > range.to ? null : range
}

/** 2018 → its days; 2018-5 → its days; 2018-05-14 → itself. */
function spanOf(text: string): { from: Day; to: Day } | null {
  const [, year, month, day] = /^(\d{4})(?:-(\d{1,2})(?:-(\d{1,2}))?)?-?$/.exec(text) ?? []
  if (!year || !isYear(year)) return null
  if (!month) return { from: `${year}-01-01` as Day, to: `${year}-12-31` as Day }
  const inYear = `${year}-${month.padStart(2, '0')}`
  if (day) return asSpan(`${inYear}-${day.padStart(2, '0')}`)
  const first = `${inYear}-01`
  if (!isDay(first)) return null
  const next = new Date(Date.UTC(Number(year), Number(month), 1)).toISOString().slice(0, 10)
  return { from: first, to: addDays(next as Day, -1) }
}

const asSpan = (text: string): { from: Day; to: Day } | null =>
  isDay(text) ? { from: text, to: text } : null

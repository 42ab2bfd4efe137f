import { addDays, type Day, dayOf, startOfDay } from '#lib/zh/date.ts'
import type { Span } from './place.ts'
import type { Row } from './window.ts'

/** The days of a span, both included; the last is open where it goes on to today. */
export function daysOfSpan(span: Span, today: Day): { from: Day; to: Day | null } {
  if (span === 'today') return { from: today, to: null }
  if (span === 'quarter') return { from: addDays(today, -91), to: null }
  if (span === 'year') return { from: addDays(today, -365), to: null }
  return { from: `${span}-01-01` as Day, to: `${span}-12-31` as Day }
}

/** One bar of the histogram: a month `2018-05` or a year `2018`, and whether it lies in the span chosen. */
export type Bar = { label: string; count: number; isChosen: boolean }

const mostBars = 24

/**
 * How the stories lie in time, oldest first, with the empty months and years between: by month where
 * these are at most two years, by year above that. At least the last 12 months before today.
 */
export function histogramOf(rows: readonly Row[], today: Day, span: Span | null): Bar[] {
  const times = rows.map(({ publishedAt }) => publishedAt)
  const yearAgo = startOfDay(addDays(`${today.slice(0, 7)}-01` as Day, -330))
  const oldest = dayOf(times.reduce((a, b) => Math.min(a, b), yearAgo))
  const newest = dayOf(times.reduce((a, b) => Math.max(a, b), startOfDay(today)))
  const months = monthsBetween(oldest.slice(0, 7), newest.slice(0, 7))
  const length = months.length > mostBars ? 4 : 7
  const labels = [...new Set(months.map((month) => month.slice(0, length)))]
  const starts = labels.map((label) => startOfDay(`${label}${'-01-01'.slice(length - 4)}` as Day))
  const counts = labels.map(() => 0)
  // Rows come newest first: the bar moves only back
  let bar = labels.length - 1
  for (const time of times.sort((a, b) => b - a)) {
    while (bar > 0 && time < (starts[bar] ?? 0)) bar -= 1
    counts[bar] = (counts[bar] ?? 0) + 1
  }
  const chosen = span && daysOfSpan(span, today)
  const isChosen = (label: string) =>
    chosen !== null &&
    label >= chosen.from.slice(0, length) &&
    (chosen.to === null || label <= chosen.to.slice(0, length))
  return labels.map((label, at) => ({
    label,
    count: counts[at] ?? 0,
    isChosen: isChosen(label),
  }))
}

function monthsBetween(first: string, last: string): string[] {
  const months: string[] = []
  let [year = 0, month = 1] = first.split('-').map(Number)
  for (let label = first; label <= last; ) {
    months.push(label)
    month += 1
    if (month > 12) [year, month] = [year + 1, 1]
    label = `${year}-${String(month).padStart(2, '0')}`
  }
  return months
}

/** How many rows have each value, the most frequent first. */
export function countBy<Value>(
  rows: readonly Row[],
  value: (row: Row) => Value,
): { value: Value; count: number }[] {
  return [...Map.groupBy(rows, value)]
    .map(([key, { length }]) => ({ value: key, count: length }))
    .sort((a, b) => b.count - a.count)
}

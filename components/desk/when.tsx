import { dateTimeOf, dayOf, isoOf, monthDay, timeOf } from '#lib/zh/date.ts'

/** `13:48` today, `5月13日 13:48` this year, `2017-05-13 13:48` else; Harbin time. */
export function When({ at, today }: { at: number; today: string }) {
  return <time dateTime={isoOf(at)}>{spoken(at, today)}</time>
}

function spoken(at: number, today: string): string {
  const day = dayOf(at)
  if (day === today) return timeOf(at)
  return day.slice(0, 4) === today.slice(0, 4) ? `${monthDay(day)} ${timeOf(at)}` : dateTimeOf(at)
}

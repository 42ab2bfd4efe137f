import { addDays, type Day, longDate, weekdayNumber } from '#lib/zh/date.ts'
import { dayPath } from '#newsroom/addresses.ts'

type Props = {
  channel: string
  /** `2018-05` */
  month: string
  /** Stories by day; a day that is not in it has none. */
  counts: ReadonlyMap<string, number>
  /** Where the month's own page is; none on that page itself. */
  href?: string
}

const names = ['一', '二', '三', '四', '五', '六', '日']

/** A month as a calendar: each day with stories leads to them. */
export function MonthTable({ channel, month, counts, href }: Props) {
  const title = `${Number(month.slice(5))}月`
  return (
    <table className="month">
      <caption className="song">{href ? <a href={href}>{title}</a> : title}</caption>
      <thead>
        <tr>
          {names.map((name) => (
            <th key={name} scope="col" abbr={`星期${name}`}>
              {name}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {weeksOf(month).map((week) => (
          <tr key={week.find((day) => day !== null)}>
            {week.map((day, at) => (
              // biome-ignore lint/suspicious/noArrayIndexKey: a blank cell has no identity but its place
              <td key={at}>
                {day && <DayOf day={day} channel={channel} count={counts.get(day)} />}
              </td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  )
}

function DayOf({ day, channel, count }: { day: Day; channel: string; count: number | undefined }) {
  const number = Number(day.slice(8))
  if (!count) return <span>{number}</span>
  return (
    <a href={dayPath(channel, day)} aria-label={`${longDate(day)}，${count}篇`}>
      {number}
      <small>{count}篇</small>
    </a>
  )
}

/** The weeks of a month, Monday first, null where a week reaches into another month. */
export function weeksOf(month: string): (Day | null)[][] {
  const first = `${month}-01` as Day
  const days: (Day | null)[] = Array.from({ length: weekdayNumber(first) - 1 }, () => null)
  for (let day = first; day.startsWith(month); day = addDays(day, 1)) {
    days.push(day)
    // The last day of the calendar has none after it
    if (day === '2199-12-31') break
  }
  while (days.length % 7 !== 0) days.push(null)
  return Array.from({ length: days.length / 7 }, (_, at) => days.slice(at * 7, at * 7 + 7))
}

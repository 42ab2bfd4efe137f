import { addDays, type Day, daysBetween, isDay, weekday } from '#lib/zh/date.ts'
import type { Match, PlaceRule } from '../../rule.ts'

const written =
  /(?:(?<year>(?:19|20|21)\d\d|去|前|明|今|本|当|同|次|那|翌|后)年)?(?:(?<month>1[0-2]|0?[1-9])月)?(?<![\d.])(?<day>[12]\d|3[01]|0?[1-9])日[（(，,\s]*(?<weekday>(?:星期|周|礼拜)[一二三四五六日天])/gu

/** The days that may be meant: one where year or month are said, more where the paper's day tells. */
function daysMeant(groups: Readonly<Record<string, string | undefined>>, today: Day): Day[] {
  const { year, month, day = '' } = groups
  const [thisYear, thisMonth] = today.split('-').map(Number) as [number, number]
  const years: Record<string, number> = { 去: -1, 前: -2, 明: 1, 今: 0, 本: 0, 后: 2 }
  const isNumber = year !== undefined && /^\d/.test(year)
  if (year !== undefined && !isNumber && years[year] === undefined) return []
  const shift = year === undefined || isNumber ? 0 : (years[year] ?? 0)
  const inYear = isNumber ? Number(year) : thisYear + shift
  const made = (one: number) => asDay(one, Number(month), Number(day))
  if (month && year !== undefined) return [made(inYear)].filter((one) => one !== null)
  if (month) return nearest([made(thisYear - 1), made(thisYear), made(thisYear + 1)], today)
  return [-1, 0, 1]
    .map((step) => new Date(Date.UTC(thisYear, thisMonth - 1 + step, 1)))
    .map((first) => asDay(first.getUTCFullYear(), first.getUTCMonth() + 1, Number(day)))
    .filter((one) => one !== null)
}

/** In a paper of 30 December, 1月5日 is of the year to come. */
function nearest(days: (Day | null)[], today: Day): Day[] {
  const far = (day: Day) => Math.abs(daysBetween(day, today))
  const there = days.filter((one) => one !== null)
  return there.sort((one, other) => far(one) - far(other)).slice(0, 1)
}

function asDay(year: number, month: number, day: number): Day | null {
  const two = (n: number) => String(n).padStart(2, '0')
  const made = `${year}-${two(month)}-${two(day)}`
  return isDay(made) ? made : null
}

/** 星期天 and 周日 are 星期日. */
const plain = (words: string): string => `星期${words.slice(-1).replace('天', '日')}`

/** Weekdays that do not fit; the suggestion keeps the words used: 周四 → 周三. */
export const weekdayRule: PlaceRule = {
  id: 'dates.weekday',
  level: 'error',
  clause: '公历',
  sentence: '星期和日期对不上，请核对。',
  find: ({ place: { text }, day: today }) => {
    const matches: Match[] = []
    for (const { 0: found, index, groups = {} } of text.matchAll(written)) {
      const said = groups.weekday ?? ''
      const days = daysMeant(groups, today)
      if (days.length === 0 || days.some((day) => weekday(day) === plain(said))) continue
      const to = index + found.length
      const [only] = days.length === 1 ? days : []
      const suggestion = only ? said.slice(0, -1) + weekday(only).slice(-1) : null
      matches.push({ from: to - said.length, to, suggestion })
    }
    return matches
  },
  examples: [
    ['2018年5月16日（星期四）', '2018年5月16日（星期三）'],
    ['5月18日周四上午', '5月18日周五上午'],
    ['31日（星期一）', '31日（星期四）'],
  ],
  clean: [
    '2018年5月14日，星期一',
    '5月20日（星期天）',
    '当年5月14日，星期三，厂里停了电',
    '去年10月1日（星期日）',
    '14日（周一）',
  ],
}

/** The last of a day's month: 2018, 2 → 28. */
export const lastOf = (year: number, month: number): number =>
  Number(
    addDays(asDay(month === 12 ? year + 1 : year, (month % 12) + 1, 1) ?? '2000-03-01', -1).slice(
      -2,
    ),
  )

import { SolarDay } from 'tyme4ts'
import type { Day } from './date.ts'
import { isDay } from './date.ts'
import { chineseOrdinalDay } from './numbers.ts'

export type Season = 'spring' | 'summer' | 'autumn' | 'winter'

export type Lunar = {
  /** 农历 month and day: '三月廿九', '正月初一', '闰四月初一', '十二月三十' */
  lunarDate: string
  /** 干支 of the 农历 year, which begins on 正月初一 (not at 立春): '戊戌年' */
  yearName: string
  /** 节气 of the day: '立夏' on its first day, then '立夏第二日' … */
  solarTerm: string
  /** Begun by 立春, 立夏, 立秋 and 立冬 */
  season: Season
}

const seasons: Season[] = ['spring', 'summer', 'autumn', 'winter']

/**
 * The 农历 side of a day, by the clock of Beijing as GB/T 33661—2017 reckons it. '2018-05-14' →
 * 三月廿九, 戊戌年, 立夏第十日, summer. All in 汉字: GB/T 15835—2011 4.2. Throws RangeError unless
 * `isDay`. About 50 µs: once a page, not once a story.
 */
export function lunarOf(day: Day): Lunar {
  if (!isDay(day)) throw new RangeError(`Not a day from 1900 to 2199 as YYYY-MM-DD: “${day}”`)
  const [year = 0, month = 0, date = 0] = day.split('-').map(Number)
  const solar = SolarDay.fromYmd(year, month, date)
  const lunarDay = solar.getLunarDay()
  const lunarMonth = lunarDay.getLunarMonth()
  const termDay = solar.getTermDay()
  const term = termDay.getSolarTerm()
  const since = termDay.getDayIndex()
  return {
    lunarDate: lunarMonth.getName() + lunarDay.getName(),
    yearName: `${lunarMonth.getLunarYear().getSixtyCycle().getName()}年`,
    solarTerm: term.getName() + (since === 0 ? '' : chineseOrdinalDay(since + 1)),
    // terms are numbered from 冬至 = 0, so 立春 is 3 and each season has the six from there
    season: seasons[Math.floor(((term.getIndex() + 21) % 24) / 6)] ?? 'winter',
  }
}

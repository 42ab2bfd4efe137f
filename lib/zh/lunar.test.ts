import fc from 'fast-check'
import { expect, test } from 'vitest'
import { addDays, type Day } from './date.ts'
import { lunarOf } from './lunar.ts'

const known: [Day, string, string, string, string][] = [
  ['2018-05-14', '三月廿九', '戊戌年', '立夏第十日', 'summer'],
  ['2018-05-05', '三月二十', '戊戌年', '立夏', 'summer'],
  ['2018-05-06', '三月廿一', '戊戌年', '立夏第二日', 'summer'],
  ['2018-05-04', '三月十九', '戊戌年', '谷雨第十五日', 'spring'],
  ['2018-02-03', '十二月十八', '丁酉年', '大寒第十五日', 'winter'],
  ['2018-02-04', '十二月十九', '丁酉年', '立春', 'spring'],
  ['2018-02-15', '十二月三十', '丁酉年', '立春第十二日', 'spring'],
  ['2018-02-16', '正月初一', '戊戌年', '立春第十三日', 'spring'],
  ['2018-08-07', '六月廿六', '戊戌年', '立秋', 'autumn'],
  ['2018-11-06', '九月廿九', '戊戌年', '霜降第十五日', 'autumn'],
  ['2018-11-07', '九月三十', '戊戌年', '立冬', 'winter'],
  ['2018-12-22', '十一月十六', '戊戌年', '冬至', 'winter'],
  ['2017-02-03', '正月初七', '丁酉年', '立春', 'spring'],
  ['2017-07-23', '闰六月初一', '丁酉年', '大暑第二日', 'summer'],
  ['2020-05-23', '闰四月初一', '庚子年', '小满第四日', 'summer'],
  ['2020-06-21', '五月初一', '庚子年', '夏至', 'summer'],
  ['2023-03-22', '闰二月初一', '癸卯年', '春分第二日', 'spring'],
  ['2024-02-09', '十二月三十', '癸卯年', '立春第六日', 'spring'],
  ['2024-02-10', '正月初一', '甲辰年', '立春第七日', 'spring'],
  ['2025-02-03', '正月初六', '乙巳年', '立春', 'spring'],
  ['2033-12-22', '闰十一月初一', '癸丑年', '冬至第二日', 'winter'],
  ['2000-02-05', '正月初一', '庚辰年', '立春第二日', 'spring'],
  ['1949-10-01', '八月初十', '己丑年', '秋分第九日', 'autumn'],
]

test.each(known)('%s is %s of %s, %s', (day, lunarDate, yearName, solarTerm, season) => {
  expect(lunarOf(day)).toEqual({ lunarDate, yearName, solarTerm, season })
})

// New moons within eight minutes of midnight in Beijing, which ICU puts on the wrong side of it.
const nearMidnight = ['1999-01-17', '2012-08-17', '2018-11-08', '2027-02-06', '2030-02-03']

test('Every month of sixty years begins where ICU, which reckons for itself, begins it', () => {
  const icu = new Intl.DateTimeFormat('zh-u-ca-chinese', { timeZone: 'UTC', dateStyle: 'long' })
  const wrong: string[] = []
  let months = 0
  for (let day: Day = '1990-01-01'; day < '2051-01-01'; day = addDays(day, 1)) {
    const { yearName, lunarDate } = lunarOf(day)
    if (!lunarDate.endsWith('月初一')) continue
    months += 1
    const parts = icu.formatToParts(Date.parse(`${day}T00:00:00Z`))
    const part = (type: string) => parts.find((p) => p.type === type)?.value
    // the last month has its popular name in ICU
    const ours = `${yearName} ${lunarDate}`.replace('十二月', '腊月')
    if (ours !== `${part('yearName')}年 ${part('month')}${part('day')}`) wrong.push(day)
  }
  expect(months).toBeGreaterThan(61 * 12)
  expect(wrong.filter((day) => !nearMidnight.includes(day))).toEqual([])
})

test.each([
  ['2018-11-08', '十月初一'],
  ['2027-02-06', '正月初一'],
  ['2030-02-03', '正月初一'],
] as const)('A new moon near midnight puts %s on %s, as the almanac has it', (day, lunarDate) => {
  expect(lunarOf(day).lunarDate).toBe(lunarDate)
})

test('Every season is followed by the next, and a term lasts 14 to 16 days', () => {
  const begin = fc.integer({ min: 0, max: 109_000 }).map((n) => addDays('1900-01-01', n))
  const order = ['spring', 'summer', 'autumn', 'winter', 'spring']
  fc.assert(
    fc.property(begin, (day) => {
      const today = lunarOf(day)
      const tomorrow = lunarOf(addDays(day, 1))
      if (tomorrow.season === today.season) return
      expect(order.indexOf(tomorrow.season, 1) - order.indexOf(today.season)).toBe(1)
      expect(tomorrow.solarTerm).toMatch(/^立[春夏秋冬]$/)
      expect(today.solarTerm).toMatch(/第十[四五六]日$/)
    }),
    { numRuns: 2000 },
  )
})

test('What is not a day is refused', () => {
  expect(() => lunarOf('2018-02-30')).toThrow(RangeError)
  expect(() => lunarOf('2018-5-14')).toThrow('Not a day')
})

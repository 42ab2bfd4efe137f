import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { Day } from './date.ts'
import * as date from './date.ts'

const published = Date.UTC(2018, 4, 13, 22, 47, 12, 345)
const anyMoment = fc.integer({
  min: date.startOfDay('1900-01-01'),
  max: date.startOfDay('2199-12-31'),
})
const anyDay = anyMoment.map(date.dayOf)

function everyDay(): Day[] {
  const days: Day[] = ['1900-01-01']
  for (let day = days[0] as Day; day !== '2199-12-31'; ) {
    day = date.addDays(day, 1)
    days.push(day)
  }
  return days
}

test('A moment late in the evening of UTC is already the next morning in Harbin', () => {
  expect(date.dayOf(published)).toBe('2018-05-14')
  expect(date.timeOf(published)).toBe('06:47')
  expect(date.dateTimeOf(published)).toBe('2018-05-14 06:47')
  expect(date.isoOf(published)).toBe('2018-05-14T06:47:12+08:00')
})

test('A day is written as the pages need it', () => {
  expect(date.longDate('2018-05-14')).toBe('2018年5月14日')
  expect(date.monthDay('2018-05-14')).toBe('5月14日')
  expect(date.weekday('2018-05-14')).toBe('星期一')
  expect(date.weekday('2018-05-13')).toBe('星期日')
  expect(date.chineseMonth('2018-05-14')).toBe('五月')
  expect(date.chineseMonth('2018-12-01')).toBe('十二月')
  expect(date.longDate('2018-11-01')).toBe('2018年11月1日')
})

test('Only today, yesterday and the day before have a word of their own', () => {
  expect(date.relativeDay('2018-05-14', '2018-05-14')).toBe('今天')
  expect(date.relativeDay('2018-05-13', '2018-05-14')).toBe('昨天')
  expect(date.relativeDay('2018-04-30', '2018-05-02')).toBe('前天')
  expect(date.relativeDay('2018-05-11', '2018-05-14')).toBeNull()
  expect(date.relativeDay('2018-05-15', '2018-05-14')).toBeNull()
})

test.each([
  '2018-02-30',
  '2018-02-29',
  '2018-5-1',
  '2018-13-01',
  '2018-00-10',
  '2018-01-00',
  '0000-01-01',
  '1899-12-31',
  '2200-01-01',
  '2018-05-14 ',
  '2018-05-14\n',
  '+002018-05-14',
  '２０１８-05-14',
  '2018/05/14',
  '',
])('“%s” is not a day', (text) => {
  expect(date.isDay(text)).toBe(false)
  expect(() => date.startOfDay(text as Day)).toThrow(RangeError)
})

test.each(['2016-02-29', '1900-01-01', '2199-12-31', '2018-05-14'])('“%s” is a day', (text) => {
  expect(date.isDay(text)).toBe(true)
})

test('Every day from 1900 to 2199 begins on itself, and ends where the next begins', () => {
  const days = everyDay()
  const wrong = days.filter((day, index) => {
    const start = date.startOfDay(day)
    const previous = days[index - 1]
    return date.dayOf(start) !== day || (previous && date.dayOf(start - 1) !== previous)
  })
  expect(days).toHaveLength(109_573)
  expect(wrong).toEqual([])
})

const lengths: [Day, number][] = [
  ['1919-04-13', 23],
  ['1919-09-30', 25],
  ['1940-06-01', 23],
  ['1986-05-04', 23],
  ['1986-09-14', 25],
  ['1991-04-14', 23],
  ['1991-09-15', 25],
  ['1992-04-12', 24],
  ['2018-05-14', 24],
]

test.each(lengths)('%s lasted %i hours', (day, hours) => {
  const next = date.addDays(day, 1)
  expect((date.startOfDay(next) - date.startOfDay(day)) / 3_600_000).toBe(hours)
  expect(date.endOfDay(day)).toBe(date.startOfDay(next))
})

test('The last day that there is ends too', () => {
  expect(date.endOfDay('2199-12-31') - date.startOfDay('2199-12-31')).toBe(24 * 3_600_000)
})

test('In the summer of 1990 the clock was an hour ahead', () => {
  expect(date.isoOf(Date.UTC(1990, 6, 1, 0, 0))).toBe('1990-07-01T09:00:00+09:00')
  expect(date.dayOf(Date.UTC(1990, 6, 1, 15, 30))).toBe('1990-07-02')
  expect(date.parseHarbinTime('1990-07-01 09:00')).toBe(Date.UTC(1990, 6, 1))
})

test('Where summer time began at midnight, the day begins at 01:00', () => {
  expect(date.timeOf(date.startOfDay('1940-06-01'))).toBe('01:00')
})

test('Before 1901 the clock kept local mean time', () => {
  expect(date.timeOf(Date.UTC(1900, 5, 1, 0, 0))).toBe('08:05')
  expect(date.isoOf(Date.UTC(1900, 5, 1, 0, 0))).toBe('1900-06-01T08:05:00+08:05')
})

test('A time written in Harbin is read back to its moment', () => {
  expect(date.parseHarbinTime('2018-05-14 06:47')).toBe(Date.UTC(2018, 4, 13, 22, 47))
  expect(date.parseHarbinTime('2018-05-14 00:00')).toBe(date.startOfDay('2018-05-14'))
})

test('Of an hour shown twice, the first is meant', () => {
  expect(date.parseHarbinTime('1986-09-14 01:30')).toBe(Date.UTC(1986, 8, 13, 16, 30))
  expect(date.parseHarbinTime('1986-09-14 02:00')).toBe(Date.UTC(1986, 8, 13, 18, 0))
})

const refused: [string, string][] = [
  ['2018-05-14T06:47', 'Not a time as YYYY-MM-DD HH:mm'],
  ['2018-05-14 6:47', 'Not a time as YYYY-MM-DD HH:mm'],
  ['2018-05-14  06:47', 'Not a time as YYYY-MM-DD HH:mm'],
  ['2018-05-14 06:47:00', 'Not a time as YYYY-MM-DD HH:mm'],
  ['', 'Not a time as YYYY-MM-DD HH:mm'],
  ['2018-02-30 06:47', 'There is no such day'],
  ['2018-05-14 24:00', 'There is no such hour'],
  ['2018-05-14 06:60', 'There is no such hour'],
  ['1986-05-04 02:30', 'The clock skipped this time'],
]

test.each(refused)('“%s” is refused: %s', (text, sentence) => {
  expect(() => date.parseHarbinTime(text)).toThrow(RangeError)
  expect(() => date.parseHarbinTime(text)).toThrow(sentence)
})

test.each([Number.NaN, 1.5, Infinity, -1e15, 1e15, Date.UTC(2200, 0, 1)])(
  '%d is not a moment the calendar knows',
  (ms) => {
    expect(() => date.dayOf(ms)).toThrow(RangeError)
    expect(() => date.isoOf(ms)).toThrow('from 1900 to 2199')
  },
)

test('ISO text names the same moment, whatever the year', () => {
  fc.assert(
    fc.property(anyMoment, (ms) => {
      expect(Date.parse(date.isoOf(ms))).toBe(Math.floor(ms / 1000) * 1000)
    }),
  )
})

test('What is written for a moment is read back as the same minute', () => {
  const modern = fc.integer({ min: Date.UTC(1992, 0), max: Date.UTC(2199, 0) })
  fc.assert(
    fc.property(modern, (ms) => {
      expect(date.parseHarbinTime(date.dateTimeOf(ms))).toBe(Math.floor(ms / 60_000) * 60_000)
    }),
  )
})

test('A moment lies within its day', () => {
  fc.assert(
    fc.property(anyMoment, (ms) => {
      const day = date.dayOf(ms)
      expect(date.isDay(day)).toBe(true)
      expect(date.startOfDay(day)).toBeLessThanOrEqual(ms)
      // The last day of all has none after it
      if (day !== '2199-12-31') expect(date.startOfDay(date.addDays(day, 1))).toBeGreaterThan(ms)
    }),
  )
})

test('Going some days on and counting them gives the same number', () => {
  fc.assert(
    fc.property(anyDay, anyDay, (from, to) => {
      const days = date.daysBetween(from, to)
      expect(date.addDays(from, days)).toBe(to)
      expect(date.daysBetween(to, from) + days).toBe(0)
    }),
  )
  expect(date.daysBetween('2018-05-13', '2018-05-14')).toBe(1)
})

test('No day is counted beyond the calendar or by halves', () => {
  expect(() => date.addDays('2199-12-31', 1)).toThrow(RangeError)
  expect(() => date.addDays('1900-01-01', -1)).toThrow(RangeError)
  expect(() => date.addDays('2018-05-14', 0.5)).toThrow(RangeError)
})

test('A week later is the same weekday', () => {
  fc.assert(
    fc.property(anyDay, (day) => {
      fc.pre(day < '2199-12-25')
      expect(date.weekday(date.addDays(day, 7))).toBe(date.weekday(day))
      expect(date.weekday(date.addDays(day, 1))).not.toBe(date.weekday(day))
    }),
  )
})

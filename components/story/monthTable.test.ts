import { expect, test } from 'vitest'
import { weeksOf } from './monthTable.tsx'

test.each([
  ['2018-05', 5, '2018-05-01', 1, '2018-05-31'],
  ['2018-02', 5, '2018-02-01', 3, '2018-02-28'],
  ['2016-02', 5, '2016-02-01', 0, '2016-02-29'],
  ['2010-02', 4, '2010-02-01', 0, '2010-02-28'],
  ['2199-12', 6, '2199-12-01', 6, '2199-12-31'],
])('The calendar of %s has %d weeks, Monday first', (month, weeks, first, at, last) => {
  const all = weeksOf(month)
  expect(all).toHaveLength(weeks)
  expect(all.every((week) => week.length === 7)).toBe(true)
  expect(all[0]?.[at]).toBe(first)
  expect(all.flat().findLast((day) => day !== null)).toBe(last)
  expect(new Set(all.flat().filter(Boolean)).size).toBe(Number(last.slice(8)))
})

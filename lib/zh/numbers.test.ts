import fc from 'fast-check'
import { expect, test } from 'vitest'
import { chineseNumber, chineseOrdinalDay, yearRange } from './numbers.ts'

const written: [number, string][] = [
  [1, '一'],
  [5, '五'],
  [9, '九'],
  [10, '十'],
  [11, '十一'],
  [14, '十四'],
  [20, '二十'],
  [21, '二十一'],
  [30, '三十'],
  [99, '九十九'],
]

test.each(written)('%i is written %s', (n, text) => {
  expect(chineseNumber(n)).toBe(text)
})

test('The tenth day of a term is 第十日, the sixteenth 第十六日', () => {
  expect(chineseOrdinalDay(10)).toBe('第十日')
  expect(chineseOrdinalDay(16)).toBe('第十六日')
})

test('No two numbers are written alike, and none with 一十', () => {
  const all = Array.from({ length: 99 }, (_, index) => chineseNumber(index + 1))
  expect(new Set(all).size).toBe(99)
  expect(all.filter((text) => text.includes('一十'))).toEqual([])
})

test.each([0, 100, -1, 1.5, Number.NaN])('%d is refused', (n) => {
  expect(() => chineseNumber(n)).toThrow(RangeError)
  expect(() => chineseOrdinalDay(n)).toThrow('Not a whole number from 1 to 99')
})

test('Years of one range stand about an en dash, one year stands alone', () => {
  expect(yearRange(2011, 2018)).toBe('2011–2018')
  expect(yearRange(2018, 2018)).toBe('2018')
})

test('A range of years holds both its ends and refuses them reversed', () => {
  const year = fc.integer({ min: 1900, max: 2199 })
  fc.assert(
    fc.property(year, year, (a, b) => {
      if (a > b) expect(() => yearRange(a, b)).toThrow(RangeError)
      else expect(yearRange(a, b).split('–').map(Number)).toEqual(a === b ? [a] : [a, b])
    }),
  )
  expect(() => yearRange(2011.5, 2018)).toThrow(RangeError)
})

import fc from 'fast-check'
import { expect, test } from 'vitest'
import { timeMarksOf, timeMarksWithin } from './timeMarks.ts'

const minutesOfYear = 525_960

test('The signs of a stretch of time are borne by every place in it, and by none far from it', () => {
  const places = fc.integer({ min: 50 * minutesOfYear, max: 200 * minutesOfYear })
  const property = fc.property(places, places, places, (a, b, place) => {
    const [low, high] = [Math.min(a, b), Math.max(a, b)]
    const signs = timeMarksWithin(low, high)
    const bears = timeMarksOf(place).filter((each) => signs?.includes(each)).length
    const distance = Math.max(low - place, place - high)
    if (signs === null) expect(high - low).toBeGreaterThan(80 * minutesOfYear)
    else if (distance <= 0) expect(bears).toBe(1)
    else expect(bears > 0 && distance > 2 ** 16).toBe(false)
  })
  fc.assert(property, { numRuns: 2_000 })
})

test('A year takes a handful of signs, an archive of eighty years some dozens', () => {
  const now = 118 * minutesOfYear
  expect(timeMarksWithin(now - minutesOfYear, now)?.length).toBeLessThan(16)
  expect(timeMarksWithin(now - 80 * minutesOfYear, now)?.length).toBeLessThanOrEqual(40)
})

import { describe, expect, it } from 'vitest'
import { createRandom } from '#lib/covers/random.ts'
import { dayOf, timeOf } from '#lib/zh/date.ts'
import { pressDays, pressTimes } from './calendar.ts'

const daysFor = (total: number) => pressDays(total, '2018-05-07', '甲') ?? []

describe('The days of a synthetic archive', () => {
  it('hold every story and end on the day asked for', () => {
    for (const total of [1, 13, 1_000, 100_000, 1_000_000]) {
      const days = daysFor(total)
      expect(days.reduce((sum, { count }) => sum + count, 0)).toBe(total)
      expect(days.at(-1)?.day).toBe('2018-05-07')
    }
  })

  it('span a quarter of a century, whatever the archive holds beyond a hundred thousand', () => {
    for (const total of [150_000, 1_000_000, 5_000_000]) {
      const years = daysFor(total).length / 365.25
      expect(years).toBeGreaterThan(24)
      expect(years).toBeLessThan(26)
    }
  })

  it('are those of a smaller archive and older ones, so that no page of a day grows', () => {
    const [small, large] = [daysFor(1_000), daysFor(100_000)]
    expect(large.slice(1 - small.length)).toEqual(small.slice(1))
    expect(Math.max(...large.map(({ count }) => count))).toBeLessThan(24)
  })

  it('end where the calendar does, in 1900', () => {
    expect(pressDays(1_000, '1900-02-01', '甲')).toBeNull()
    expect(pressDays(1, '1900-01-01', '甲')).toEqual([{ day: '1900-01-01', count: 1 }])
  })
})

it('A reader finds the stories of a day from five in the morning on, summer time or not', () => {
  for (const day of ['2018-05-07', '1986-05-04', '1991-09-15'] as const) {
    const times = pressTimes(createRandom('甲'), { day, count: 300 })
    expect(times.toSorted((a, b) => a - b)).toEqual(times)
    expect(new Set(times.map(dayOf))).toEqual(new Set([day]))
    expect(timeOf(times[0] ?? 0) >= '04:00').toBe(true)
  }
})

import { expect, test } from 'vitest'
import { lengthOf } from './lengthOf.ts'

const minute = 60_000

test('An editor reads how late a review is in the largest unit that says it', () => {
  const told = [0, 12, 60, 125, 1_440, 2_880, 4_400].map((minutes) => lengthOf(minutes * minute))
  expect(told).toEqual(['1分', '12分', '1小时', '2小时5分', '24小时', '2天', '3天'])
})

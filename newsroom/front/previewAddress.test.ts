import fc from 'fast-check'
import { expect, test } from 'vitest'
import { longestTarget } from '#server/target.ts'
import { headlineLists } from './lists.ts'
import { previewPath, readPreview } from './previewAddress.ts'
import { mostSlots, type Slot } from './slots.ts'

const time = fc.option(fc.integer({ min: 1, max: 40_000_000 }).map((minutes) => minutes * 60_000))
const slot = fc.record({
  list: fc.constantFrom(...headlineLists),
  storyId: fc.integer({ min: 1, max: 999_999_999 }),
  startsAt: time,
  endsAt: time,
})
const read = (path: string) => readPreview(new URL(path, 'http://x').searchParams)

test('An arrangement is read from its address as it was written', () =>
  fc.assert(
    fc.property(fc.array(slot), fc.constantFrom('front', 'bcxw'), (slots, page) => {
      expect(read(previewPath(page, slots))).toEqual({ page, slots })
    }),
  ))

test('The fullest arrangement of an archive of a million fits into an address', () => {
  const full = headlineLists.flatMap((list) =>
    Array.from({ length: mostSlots }, (): Slot => {
      const at = Date.UTC(2030, 0, 1)
      return { list, storyId: 9_999_999, startsAt: at, endsAt: at }
    }),
  )
  expect(previewPath('abcdefghijklmnopqrst', full).length).toBeLessThan(longestTarget)
})

test.each([
  '',
  'page=Front',
  'page=front&slots=x1',
  'page=front&slots=l0',
  'page=front&slots=l1~a',
  'page=..%2f',
])('What was not written by the desk is no preview: %s', (query) => {
  expect(readPreview(new URLSearchParams(query))).toBeNull()
})

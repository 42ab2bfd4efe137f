import fc from 'fast-check'
import { expect, test } from 'vitest'
import { coverVersion } from '#lib/covers/version.ts'
import { coverOf, coverPath } from './addresses.ts'

const number = fc.integer({ min: 1, max: 999_999_999_999_999 })
const cover = fc.record({
  hue: fc.stringMatching(/^[a-z]{2,20}$/),
  storyId: number,
  salt: fc.integer({ min: 0, max: 999 }),
  detail: fc.constantFrom('L' as const, 'S' as const),
})
test('Addresses of covers are read back as they were written', () => {
  fc.assert(
    fc.property(cover, (written) => {
      expect(coverOf(coverPath(written))).toEqual(written)
    }),
  )
})
test('A cover has one address, whatever a hostile client asks for', () => {
  const part = fc.oneof(fc.string({ unit: 'binary' }), fc.stringMatching(/^\d{0,3}$/))
  fc.assert(
    fc.property(cover, part, ({ hue, storyId, detail }, part) => {
      const path = `/covers/${coverVersion}/${hue}-${storyId}-${part}-${detail}.svg`
      const found = coverOf(path)
      if (found) expect(coverPath(found)).toBe(path)
    }),
  )
})
test.each([
  `/covers/${coverVersion + 1}/bingcheng-1-0-L.svg`,
  `/covers/0${coverVersion}/bingcheng-1-0-L.svg`,
  `/covers/${coverVersion}/bingcheng-01-0-L.svg`,
  `/covers/${coverVersion}/bingcheng-1-00-L.svg`,
  `/covers/${coverVersion}/bingcheng-1-1000-L.svg`,
  `/covers/${coverVersion}/bingcheng-1-0-M.svg`,
  `/covers/${coverVersion}/Bingcheng-1-0-L.svg`,
  `/covers/${coverVersion}/bingcheng-1-0-L.svg\n`,
  `/covers/${coverVersion}/../bingcheng-1-0-L.svg`,
  `/covers/${coverVersion}/bingcheng-${'9'.repeat(16)}-0-L.svg`,
])('%j is no cover', (path) => {
  expect(coverOf(path)).toBeNull()
})

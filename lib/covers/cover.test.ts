import { createHash } from 'node:crypto'
import { gzipSync } from 'node:zlib'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import {
  type CompositionName,
  compositionOf,
  coverVersion,
  type Detail,
  drawCover,
  type Ramp,
} from '#lib/covers/cover.ts'

const blue: Ramp = ['#082B45', '#0B3A5B', '#0B5A8A', '#4A8FB8', '#A6CBE0', '#DDEBF3']
const brick: Ramp = ['#42190F', '#652A1D', '#8A3D2C', '#BD7868', '#E1B8AD', '#F6E7E2']
const details: readonly Detail[] = ['L', 'S']
const seeds = Array.from({ length: 200 }, (_, index) => `bcxw:${index + 1}`)

/** Every place a path goes to, from data of the commands M, l and z. */
function placesOf(svg: string): number[] {
  const places: number[] = []
  for (const [, data = ''] of svg.matchAll(/ d="([^"]*)"/g)) {
    for (const subpath of data.split('M').slice(1)) {
      const [start = '', rest = ''] = subpath.replace('z', '').split('l')
      const numbers = (text: string) => Array.from(text.match(/-?[\d.]+/g) ?? [], Number)
      let [x = Number.NaN, y = Number.NaN] = numbers(start)
      places.push(x, y)
      const steps = numbers(rest)
      for (let index = 0; index < steps.length; index += 2) {
        x += steps[index] ?? Number.NaN
        y += steps[index + 1] ?? Number.NaN
        places.push(x, y)
      }
    }
  }
  return places
}

function expectSoundPicture(svg: string): void {
  expect(svg).toMatch(/^<svg xmlns="[^"]+" width="600" height="400" viewBox="0 0 600 400" /)
  expect(svg).not.toMatch(/NaN|Infinity|undefined|[eE]-\d/)
  for (const [, data] of svg.matchAll(/ d="([^"]*)"/g)) expect(data).toMatch(/^M[-Mlz\d. ]+$/)
  const places = placesOf(svg)
  expect(places.length).toBeGreaterThan(100)
  expect(Math.min(...places)).toBeGreaterThanOrEqual(-50)
  expect(Math.max(...places)).toBeLessThanOrEqual(650)
}

describe('a cover', () => {
  test('is the same, byte for byte, for the same seed, ramp and detail', () => {
    for (const detail of details) {
      const options = { seed: 'bcxw:42', ramp: blue, detail }
      expect(drawCover(options)).toBe(drawCover(options))
    }
  })

  test('differs from seed to seed', () => {
    const drawn = new Set(seeds.map((seed) => drawCover({ seed, ramp: blue, detail: 'S' })))
    expect(drawn.size).toBe(seeds.length)
  })

  test('changes its colours and nothing else with the ramp', () => {
    const withoutStyle = (ramp: Ramp) =>
      drawCover({ seed: 'zt:7', ramp, detail: 'L' }).replace(/<style>.*<\/style>/, '')
    expect(withoutStyle(blue)).toBe(withoutStyle(brick))
  })

  // When this fails, the drawing has changed: raise coverVersion, then pin the new hashes.
  test('is the picture that its version stands for', () => {
    const hashes = details.map((detail) => {
      const hash = createHash('sha256')
      for (const seed of seeds.slice(0, 20)) hash.update(drawCover({ seed, ramp: blue, detail }))
      return hash.digest('hex').slice(0, 16)
    })
    expect({ coverVersion, hashes }).toEqual({
      coverVersion: 1,
      hashes: ['f46af137fd12f43b', '23082df5a7e23f39'],
    })
  })

  test('weighs at most 32 KB, and 10 KB compressed; a thumbnail 8 KB and 4 KB', () => {
    for (const seed of seeds) {
      const large = drawCover({ seed, ramp: blue, detail: 'L' })
      expect(large.length).toBeLessThanOrEqual(32 * 1024)
      expect(gzipSync(large).length).toBeLessThanOrEqual(10 * 1024)
      const small = drawCover({ seed, ramp: blue, detail: 'S' })
      expect(small.length).toBeLessThanOrEqual(8 * 1024)
      expect(gzipSync(small).length).toBeLessThanOrEqual(4 * 1024)
    }
  })

  test('is flat: no script, text, filter, gradient, image or reference', () => {
    for (const seed of seeds) {
      for (const detail of details) {
        const svg = drawCover({ seed, ramp: blue, detail })
        expect(svg).not.toMatch(/script|<text|filter|gradient|image|href|url\(|@import/i)
        expect(svg.match(/http[^"]*/g)).toEqual(['http://www.w3.org/2000/svg'])
      }
    }
  })

  test('is well formed, with a style sheet and paths as its only parts', () => {
    for (const seed of seeds.slice(0, 40)) {
      const svg = drawCover({ seed, ramp: blue, detail: 'L' })
      expect(svg.replace(/<path( [a-z-]+="[^"<>&]*")+\/>/g, '')).toMatch(
        /^<svg( [a-zA-Z-]+="[^"<>&]*")+><style>[^<>&]+<\/style><\/svg>$/,
      )
    }
  })

  test('takes its night colours from the same file', () => {
    const svg = drawCover({ seed: 'wt:1', ramp: blue, detail: 'L' })
    const [, day = '', night = ''] =
      /<style>(.*)@media \(prefers-color-scheme:dark\)\{(.*)\}<\/style>/.exec(svg) ?? []
    const tones = (css: string) =>
      Array.from(css.matchAll(/\.([a-z])\{color:/g), ([, tone]) => tone)
    expect(tones(night).length).toBeGreaterThan(5)
    expect(tones(night)).toEqual(tones(day))
  })

  test('cuts cracks in paper by day and in the colour of night by night', () => {
    const seed = seeds.find((each) => compositionOf(each) === 'lattice') ?? ''
    const svg = drawCover({ seed, ramp: blue, detail: 'L' })
    expect(svg).toMatch(/\.w\{color:#fafbfc\}.*dark\)\{.*\.w\{color:#0e151c\}/)
  })

  test('comes in five compositions, none of them rare', () => {
    const counts = new Map<CompositionName, number>()
    for (const seed of seeds) {
      counts.set(compositionOf(seed), (counts.get(compositionOf(seed)) ?? 0) + 1)
    }
    expect(counts.size).toBe(5)
    expect(Math.min(...counts.values())).toBeGreaterThan(seeds.length / 10)
  })

  test('stays in and near its frame, with finite places, for the seeds of stories', () => {
    for (const seed of seeds) {
      for (const detail of details) expectSoundPicture(drawCover({ seed, ramp: brick, detail }))
    }
  })

  test('is sound for any seed whatsoever', () => {
    const anySeed = fc.oneof(fc.string({ unit: 'binary', maxLength: 60 }), fc.string())
    fc.assert(
      fc.property(anySeed, fc.constantFrom(...details), (seed, detail) => {
        const svg = drawCover({ seed, ramp: blue, detail })
        expectSoundPicture(svg)
        expect(svg.length).toBeLessThanOrEqual(32 * 1024)
      }),
      { numRuns: 300 },
    )
  })
})

import { expect, test, vi } from 'vitest'
import { single } from './single.ts'

test('A single is made at the first call and is the same object ever after', () => {
  const make = vi.fn(() => ({ made: true }))
  const first = single('test.once', make)
  expect(single('test.once', make)).toBe(first)
  expect(make).toHaveBeenCalledTimes(1)
})

test('Two copies of the module share one value', async () => {
  const mine = single('test.shared', () => new Map())
  vi.resetModules()
  const copy = await import('./single.ts')
  expect(copy.single).not.toBe(single)
  expect(copy.single('test.shared', () => new Map())).toBe(mine)
})

test('Two names are two values', () => {
  expect(single('test.a', () => 'a')).toBe('a')
  expect(single('test.b', () => 'b')).toBe('b')
})

test('A value of undefined, null or 0 is not made twice', () => {
  const make = vi.fn(() => undefined)
  single('test.nothing', make)
  single('test.nothing', make)
  expect(make).toHaveBeenCalledTimes(1)
})

test('A maker that throws leaves nothing behind', () => {
  const fail = () => {
    throw new Error('no dictionary')
  }
  expect(() => single('test.broken', fail)).toThrow('no dictionary')
  expect(single('test.broken', () => 'whole')).toBe('whole')
})

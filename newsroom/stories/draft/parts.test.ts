import { expect, test } from 'vitest'
import { hasMoreParts } from './parts.ts'

test('Everything inside lists and objects is a part, at any depth', () => {
  const value = { a: [1, 2, { b: 'x' }], c: null }
  // a, c, 1, 2, the object, b
  expect(hasMoreParts(value, 6)).toBe(false)
  expect(hasMoreParts(value, 5)).toBe(true)
  expect(hasMoreParts('a text of one part', 0)).toBe(false)
})

test('A hostile depth is counted without filling the stack', () => {
  const deep = JSON.parse(`${'['.repeat(300_000)}${']'.repeat(300_000)}`)
  expect(hasMoreParts(deep, 299_999)).toBe(false)
  expect(hasMoreParts(deep, 299_998)).toBe(true)
})

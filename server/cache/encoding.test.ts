import { describe, expect, it } from 'vitest'
import { encodingFor } from './encoding.ts'

describe('The form of a page', () => {
  it.each([
    [undefined, 'identity'],
    ['', 'identity'],
    ['gzip, deflate, br, zstd', 'br'],
    ['gzip', 'gzip'],
    ['br;q=0.5, gzip;q=0.8', 'gzip'],
    ['br;q=0, gzip', 'gzip'],
    ['br;q=0, gzip;q=0', 'identity'],
    ['*', 'br'],
    ['*;q=0, gzip', 'gzip'],
    ['identity;q=1, br;q=0.1', 'identity'],
    ['deflate', 'identity'],
    ['BR', 'br'],
    ['identity;q=0', 'identity'],
    [';;;,,q=', 'identity'],
  ])('for a client that says %j is %s', (accepted, expected) => {
    expect(encodingFor(accepted)).toBe(expected)
  })
})

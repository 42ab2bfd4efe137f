import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { sourceLimits } from '../sources/shapes.ts'
import { readSearch, searchPath } from './address.ts'
import { firstPlace } from './place.ts'

const pathOf = (query: string) => searchPath(readSearch(new URLSearchParams(query)))

describe('The address of a search', () => {
  test.each([
    ['', '/search'],
    ['q=创城', '/search?q=%E5%88%9B%E5%9F%8E'],
    ['page=1&order=relevance&q=a', '/search?q=a'],
    ['page=2&q=a&channel=bcxw&time=year', '/search?q=a&time=year&channel=bcxw&page=2'],
    ['page=1&time=2018&q=a', '/search?q=a&time=2018'],
    ['q=a&time=3018', '/search?q=a'],
    ['q=a&page=0&before=-1&in=nowhere&order=x&time=y&utm=z', '/search?q=a'],
    ['q=a&page=99999', '/search?q=a&page=100'],
    ['q=++a+++b++', '/search?q=a+b'],
    [`q=a&source=${'x'.repeat(sourceLimits.name + 1)}&channel=A%2FB`, '/search?q=a'],
  ])('%s is %s', (query, path) => {
    expect(pathOf(query)).toBe(path)
  })

  test('has room for the longest name that a 稿源 may have', () => {
    const source = '报'.repeat(sourceLimits.name)
    const path = searchPath({ typed: '江', place: { ...firstPlace, source } })
    expect(readSearch(new URL(path, 'https://a.example').searchParams).place.source).toBe(source)
  })

  test('read and written again is the same, whatever it was', () => {
    fc.assert(
      fc.property(fc.webQueryParameters(), fc.string(), (query, typed) => {
        const path = pathOf(`${query}&q=${encodeURIComponent(typed)}`.replaceAll('%00', ''))
        expect(pathOf(path.slice('/search?'.length))).toBe(path)
        expect(path.length).toBeLessThan(2_000)
      }),
    )
  })

  test('of an endless query is one of a query that is a little too long', () => {
    const { typed, place } = readSearch(new URLSearchParams({ q: '字'.repeat(10_000) }))
    expect([[...typed].length, place]).toEqual([101, firstPlace])
  })
})

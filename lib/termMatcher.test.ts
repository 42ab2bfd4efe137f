import fc from 'fast-check'
import { expect, test } from 'vitest'
import { termMatcher } from './termMatcher.ts'

const spans = (terms: string[], text: string) =>
  termMatcher(terms.map((term) => [term, term]))(text).map(({ from, to, value }) => {
    expect(text.slice(from, to)).toBe(value)
    return [from, value]
  })

test('Terms that overlap, contain each other and share beginnings are all found', () => {
  expect(spans(['道里区', '道里', '里区政府', '区'], '哈尔滨道里区政府')).toEqual([
    [3, '道里区'],
    [4, '里区政府'],
    [5, '区'],
  ])
})

test('It finds what a plain search for each term finds, the longest from each beginning', () => {
  const word = (maxLength: number) =>
    fc.string({ unit: fc.constantFrom('哈', '尔', '滨'), maxLength })
  fc.assert(
    fc.property(fc.array(word(4), { maxLength: 12 }), word(30), (terms, text) => {
      const longest = new Map<number, string>()
      for (const term of terms)
        for (let at = text.indexOf(term); term && at >= 0; at = text.indexOf(term, at + 1))
          if (term.length > (longest.get(at)?.length ?? 0)) longest.set(at, term)
      expect(spans(terms, text)).toEqual([...longest].sort(([one], [other]) => one - other))
    }),
    { numRuns: 1_000 },
  )
})

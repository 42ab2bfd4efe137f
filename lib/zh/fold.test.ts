import fc from 'fast-check'
import { expect, test } from 'vitest'
import { fold, foldTerm } from './fold.ts'
import { isTraditional, simplifiedOf } from './simplified.ts'

test.each([
  ['残疾人', '残疾人'],
  ['残 疾　人', '残疾人'],
  ['残\u200b疾\u200d人', '残疾人'],
  ['殘\u00ad廢\ufe0f人', '残废人'],
  ['残·废-人', '残废人'],
  ['黑Ａ·１２３４５', '黑a·12345'],
  ['著名的慰藉', '著名的慰藉'],
])('A checker that reads “%s” sees “%s”', (source, seen) => {
  expect(foldTerm(source)).toBe(seen)
})

test('The span of what is seen is exact in what was written', () => {
  const source = '让\u200b殘 廢\u200b人 先行'
  const { text, spanOf, spacesIn } = fold(source)
  const at = text.indexOf('残废人')
  const { from, to } = spanOf(at, at + 3)
  expect(source.slice(from, to)).toBe('殘 廢\u200b人')
  expect(spacesIn(at, at + 3)).toBe(1)
})

test('Whatever was written, the spans of the seen characters are in order and lie in it', () => {
  const character = fc.constantFrom('残', '廢', ' ', '\u200b', '　', 'Ａ', '8', '👨', '。')
  fc.assert(
    fc.property(fc.string({ unit: character }), (source) => {
      const { text, spanOf } = fold(source)
      let last = 0
      for (let at = 0; at < text.length; at += 1) {
        const { from, to } = spanOf(at, at + 1)
        expect(to - from).toBe(1)
        expect(from).toBeGreaterThanOrEqual(last)
        expect(foldTerm(source.slice(from, to))).toBe(text.charAt(at))
        last = to
      }
    }),
  )
})

test('No character of GB 2312, the set of 简体 text, counts as 繁体; each becomes one that is in it', () => {
  const decoder = new TextDecoder('gb18030')
  const simplified = new Set<string>()
  for (let row = 0xb0; row <= 0xf7; row += 1)
    for (let cell = 0xa1; cell <= 0xfe; cell += 1)
      simplified.add(decoder.decode(Uint8Array.of(row, cell)))
  expect(simplified.size).toBeGreaterThan(6_700)
  expect([...simplified].filter(isTraditional)).toEqual([])
  const others = Array.from({ length: 0x5200 }, (_, at) => String.fromCharCode(0x4e00 + at))
  const changed = others.filter(isTraditional)
  expect(changed.length).toBeGreaterThan(800)
  expect(changed.filter((one) => !simplified.has(simplifiedOf(one)))).toEqual([])
})

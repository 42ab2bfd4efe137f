import fc from 'fast-check'
import { expect, test } from 'vitest'
import { headlineLength, readingMinutes, wordCount } from './length.ts'

const lengths: [string, number][] = [
  ['', 0],
  ['3200', 2],
  ['3200余万元', 5],
  ['88元', 2],
  ['1.3万余处', 5],
  ['把创城工作打造成群众满意工程', 14],
  ['地铁穿江盾构开挖 10月末双线贯通', 16],
  ['“高龄”川金丝猴产下第七仔', 13],
  ['文体·教育', 5],
  ['２０１８年', 5],
  ['A股', 2],
  ['a', 1],
  ['ｱｲ', 1],
  ['Müller', 3],
  ['Mu\u0308ller', 3],
  ['冰\u200b城\ufeff', 2],
  ['𠮷野家', 3],
]

test.each(lengths)('“%s” is %i 字 long in a headline', (text, length) => {
  expect(headlineLength(text)).toBe(length)
})

test('Setting two headlines side by side saves at most one half-width gap', () => {
  const text = fc.string({ unit: 'binary' })
  fc.assert(
    fc.property(text, text, (a, b) => {
      const sum = headlineLength(a) + headlineLength(b)
      const whole = headlineLength(a + b)
      expect(whole).toBeLessThanOrEqual(sum)
      expect(whole).toBeGreaterThanOrEqual(sum - 1)
    }),
  )
})

test('A headline of 汉字 alone is as long as it has characters', () => {
  const han = fc.integer({ min: 0x4e00, max: 0x9fa5 }).map((code) => String.fromCodePoint(code))
  fc.assert(
    fc.property(fc.array(han), (characters) => {
      expect(headlineLength(characters.join(''))).toBe(characters.length)
    }),
  )
})

test('字数 counts every character but white space and what cannot be seen', () => {
  expect(wordCount('冰城 新闻\n\u3000\u3000第1版。')).toBe(8)
  expect(wordCount('僵\u200b尸\u2060车')).toBe(3)
  expect(wordCount('𠮷😀')).toBe(2)
  expect(wordCount(' \n\t')).toBe(0)
})

test('字数 of two texts is the sum of both', () => {
  const text = fc.string({ unit: 'binary' })
  fc.assert(
    fc.property(text, text, (a, b) => {
      expect(wordCount(a + b)).toBe(wordCount(a) + wordCount(b))
    }),
  )
})

const minutes: [number, number][] = [
  [0, 1],
  [140, 1],
  [400, 1],
  [599, 1],
  [600, 2],
  [5000, 13],
]

test.each(minutes)('%i 字 are read in %i min', (words, expected) => {
  expect(readingMinutes(words)).toBe(expected)
})

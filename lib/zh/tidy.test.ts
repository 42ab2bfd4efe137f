import fc from 'fast-check'
import { expect, test } from 'vitest'
import { tidy, tidyCharacters } from './tidy.ts'

const texts: [string, string, string][] = [
  ['an indent of two wide spaces', '　　创建全国文明城市', '创建全国文明城市'],
  ['an indent of no-break spaces', '\u00a0\u00a0\u00a0创建', '创建'],
  ['spaces between 汉字', '创 建 全\u00a0国\u2003文明', '创建全国文明'],
  ['a tab and a line break', '创建\t全国\n文明', '创建全国文明'],
  ['spaces around a full-width mark', '创建 ， 全国 。 ', '创建，全国。'],
  ['spaces between 汉字 and digits', '在 2018 年 5 月', '在2018年5月'],
  ['spaces between 汉字 and Latin', '乘坐 D100 次', '乘坐D100次'],
  ['spaces inside “ ” beside 汉字', '“ 创城 ” 工作', '“创城”工作'],
  ['a wide space between names', '吴昌林　　苗鹏', '吴昌林　苗鹏'],
  ['a wide space after a full stop', '办结。　日前', '办结。日前'],
  ['spaces between Latin words', 'Harbin  Ice City', 'Harbin Ice City'],
  ['a space before a Latin quotation', 'say “ice” now', 'say “ice” now'],
  ['half-width punctuation', '创建,全国(文明).', '创建,全国(文明).'],
  ['full-width letters and digits', '２０１８年Ａ股ｂ', '2018年A股b'],
  ['a full-width per cent sign', '５０％', '50％'],
  ['soft hyphens and zero-width spaces', '创\u00ad建\u200b全\u2060国\ufeff', '创建全国'],
  ['bidirectional control characters', '创\u202e建\u2066全\u200f国\u061c', '创建全国'],
  ['NUL and bells', '创\0建\u0007', '创建'],
  ['halves of surrogate pairs', '创\ud83d建\udc00', '创建'],
  ['a family of emoji', '👨‍👩‍👧来了', '👨‍👩‍👧来了'],
  [
    'a flag with tags',
    '🏴\u{e0067}\u{e0062}\u{e0065}\u{e006e}\u{e0067}\u{e007f}',
    '🏴\u{e0067}\u{e0062}\u{e0065}\u{e006e}\u{e0067}\u{e007f}',
  ],
  ['joiners outside emoji', '创\u200d建\u200c', '创建'],
  ['a rare character of the second plane', '𠮷 林', '𠮷林'],
  ['nothing but white space', ' 　\n\u00a0', ''],
]

test.each(texts)('Text with %s is tidied', (_, text, expected) => {
  expect(tidy(text)).toBe(expected)
})

const anyText = fc.string({
  unit: fc.oneof(
    fc.constantFrom(...'创城“”，。 　2a\n\u200b\u200d👧👨'),
    fc.string({ unit: 'binary', minLength: 1, maxLength: 1 }),
  ),
})

test('What is tidy stays as it is', () => {
  fc.assert(
    fc.property(anyText, (text) => {
      const once = tidy(text)
      expect(tidy(once)).toBe(once)
    }),
  )
})

test('Each character knows where it stood, in order', () => {
  fc.assert(
    fc.property(anyText, (text) => {
      const places = tidyCharacters(text).map(({ at }) => at)
      expect(places).toEqual([...new Set(places)].sort((a, b) => a - b))
      for (const { char, at } of tidyCharacters(text))
        if (/\p{Script=Han}/u.test(char)) expect(text.startsWith(char, at)).toBe(true)
    }),
  )
})

test('No seen character is lost but white space', () => {
  const seen = (text: string) => text.replace(/[\s\p{Cc}\p{Cf}\p{Cs}]/gu, '').normalize('NFKC')
  fc.assert(
    fc.property(anyText, (text) => {
      expect(seen(tidy(text))).toBe(seen(text))
    }),
  )
})

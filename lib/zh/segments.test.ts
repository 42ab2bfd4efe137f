import fc from 'fast-check'
import { Converter } from 'opencc-js'
import { describe, expect, test } from 'vitest'
import { foldCharacter } from './foldCharacter.ts'
import { foldText, segmentsOf } from './segments.ts'

describe('A text is folded to what it is found by', () => {
  test.each([
    ['創城工作', '创城工作'],
    ['創 城\u3000工\u200b作', '创城工作'],
    ['ＡＢＣ１２３', 'abc123'],
    ['5 G 网络', '5g网络'],
    ['new  york', 'new·york'],
    ['iPhone 8', 'iphone8'],
    ['Wi-Fi', 'wifi'],
    ['哈尔滨-牡丹江', '哈尔滨\n牡丹江'],
    ['3.5万', '3‧5万'],
    ['3．5万', '3‧5万'],
    ['3。5万', '3\n5万'],
    ['１１米.', '11米'],
    ['㎡', 'm2'],
    ['Café', 'cafe'],
    ['Cafe\u0301', 'cafe'],
    ['看著頭髮發展', '看着头发发展'],
    ['臺灣、台湾', '台湾\n台湾'],
    ['𠮷野家', '𠮷野家'],
    ['\u0000，。\ue000', ''],
    ['', ''],
  ])('%j → %j', (text, folded) => {
    expect(foldText(text)).toBe(folded)
  })
})

test('Every character knows where it stood in the original', () => {
  const text = '說“創　城”，㎡𠮷'
  const seen = segmentsOf(text).flatMap(({ characters, from, to }) =>
    characters.map((character, at) => [character, text.slice(from[at], to[at])]),
  )
  expect(seen).toEqual([
    ['说', '說'],
    ['创', '創'],
    ['城', '城'],
    ['m', '㎡'],
    ['2', '㎡'],
    ['𠮷', '𠮷'],
  ])
})

test('Folding what is folded changes nothing, and no character is longer than eighteen', () => {
  fc.assert(
    fc.property(fc.integer({ min: 0, max: 0x10ffff }), (code) => {
      const folded = foldCharacter(code)
      expect(folded.length).toBeLessThanOrEqual(18)
      for (const { text, kind } of folded)
        if (kind !== 'break')
          expect(foldCharacter(text.codePointAt(0) ?? 0)).toEqual([{ text, kind }])
    }),
    { numRuns: 20_000 },
  )
})

test('A text is found alike in 繁体 of Taiwan and Hong Kong, in any case and width', () => {
  const plain = '香坊区创城工作后台发展头发里面只有一个干净的面条制造松花江上看着准备了解'
  for (const to of ['tw', 'hk', 't'] as const)
    expect(foldText(Converter({ from: 'cn', to })(plain))).toBe(foldText(plain))
  expect(foldText('WIFI ｗｉｆｉ')).toBe('wifi·wifi')
})

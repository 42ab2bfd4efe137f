import { createHash } from 'node:crypto'
import { expect, test } from 'vitest'
import { foldText, segmentsOf } from '#lib/zh/segments.ts'
import { marks, phraseOf, tokenizerVersion, tokensOf, wholeTokensOf } from './tokens.ts'

test('A text becomes its pairs; the last character of a segment ends it', () => {
  const alone = new Set<string>()
  expect(tokensOf('创城工作。作业', alone)).toBe('创城 城工 工作 作 作业 业')
  expect([...alone]).toEqual(['创', '城', '工'])
  expect(wholeTokensOf('创城')).toBe('创城 城 创')
})

test('A segment is asked for as a phrase of pairs, a character by itself', () => {
  const [pair] = segmentsOf('创城工')
  const [single] = segmentsOf('创')
  expect([pair, single].map((segment) => segment && phraseOf(segment))).toEqual([
    '"创城 城工"',
    '"创"',
  ])
})

test('No text can hold a mark of the index', () => {
  expect(foldText(`${marks.every}${marks.channel(1)}`)).toBe('a\nc1')
})

/** Raise `tokenizerVersion` before you change the fingerprint: what is indexed would not be found. */
test('The folding is that of this tokenizer version', () => {
  const every = Array.from({ length: 0x30000 }, (_, code) =>
    code >= 0xd800 && code < 0xe000 ? '' : foldText(String.fromCodePoint(code)),
  )
  const fingerprint = createHash('sha256').update(every.join('|')).digest('hex').slice(0, 16)
  expect({ tokenizerVersion, fingerprint }).toEqual({
    tokenizerVersion: 2,
    fingerprint: '79d1d286fa44d61f',
  })
})

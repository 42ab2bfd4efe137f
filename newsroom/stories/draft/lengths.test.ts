import { expect, test } from 'vitest'
import { bodyLength, lineLength } from './lengths.ts'
import type { HeadlineField } from './shape.ts'

const lines: [HeadlineField, string, number, string | null][] = [
  ['kicker', '投入3200余万元 改造老旧庭院68个', 16, null],
  ['title', '把创城工作打造成群众满意工程', 14, null],
  ['shortTitle', '香坊创城：打造群众满意的工', 13, null],
  ['shortTitle', '香坊创城：打造群众满意的工程', 14, '超出1字，建议改短'],
  ['shortTitle', '香坊创城工作：打造群众满意的工程', 16, '最多15字，请改短'],
  ['subtitle', '长'.repeat(27), 27, '超出1字，建议改短'],
  ['summary', '长'.repeat(300), 300, null],
]

test.each(lines)('The desk measures the %s “%s”', (field, text, length, sentence) => {
  expect(lineLength(field, text)).toMatchObject({ length, sentence })
})

test('A body is as long as its words, two half-width marks as one 字', () => {
  const body = [
    { kind: 'subhead' as const, lines: ['回头看'] },
    { kind: 'paragraph' as const, text: [{ text: '投入3200万元。' }] },
  ]
  expect(bodyLength(body)).toEqual({ length: 10, minutes: 1 })
  expect(bodyLength([{ kind: 'paragraph', text: [] }])).toEqual({ length: 0, minutes: 1 })
})

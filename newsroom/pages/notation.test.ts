import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { bodyShape } from '../stories/content.ts'
import { normalBody } from '../stories/draft/runs.ts'
import type { DraftBlock } from '../stories/draft/shape.ts'
import { printNotation } from './printNotation.ts'
import { readNotation } from './readNotation.ts'

const alphabet = [...'冰城ab 1.#->|=!+*[]()\\【】n']
const words = fc
  .array(fc.constantFrom(...alphabet), { minLength: 1, maxLength: 12 })
  .map((all) => all.join('').trim())
  .filter((text) => text !== '')
const run = fc.record(
  {
    text: words,
    dots: fc.constant(true as const),
    href: fc.constantFrom('/about', 'https://a.example/x_(y)', 'mailto:a@a.example', '/a\\(b'),
  },
  { requiredKeys: ['text'] },
)
const runs = fc.array(run, { minLength: 1, maxLength: 4 })
const row = fc.array(words, { minLength: 2, maxLength: 2 })
const block: fc.Arbitrary<DraftBlock> = fc.oneof(
  fc.record({ kind: fc.constant('paragraph' as const), text: runs }),
  fc.record({
    kind: fc.constant('subhead' as const),
    lines: fc.array(words, { minLength: 1, maxLength: 2 }),
  }),
  fc.record({ kind: fc.constant('leadIn' as const), lead: words, text: runs }),
  fc.record({ kind: fc.constant('quote' as const), text: words, by: words }),
  fc.record({ kind: fc.constant('quote' as const), text: words }),
  fc.record({
    kind: fc.constant('list' as const),
    ordered: fc.boolean(),
    items: fc.array(runs, { minLength: 1, maxLength: 4 }),
  }),
  fc.record({
    kind: fc.constant('table' as const),
    caption: words,
    head: row,
    rows: fc.array(row, { minLength: 1, maxLength: 3 }),
  }),
  fc.record({
    kind: fc.constant('numbers' as const),
    items: fc.array(fc.record({ value: words, unit: words, label: words }), {
      minLength: 2,
      maxLength: 4,
    }),
  }),
  fc.record({
    kind: fc.constant('figure' as const),
    cover: fc.record({ salt: fc.integer({ min: 0, max: 999 }) }),
    caption: words,
    credit: words,
  }),
  fc.record({ kind: fc.constant('note' as const), title: words, text: runs }),
  fc.record({ kind: fc.constant('divider' as const) }),
)

test('Every body that can be stored comes back from its notation as it was', () => {
  fc.assert(
    fc.property(fc.array(block, { minLength: 1, maxLength: 5 }), (body) => {
      expect(readNotation(printNotation(body as never))).toEqual(normalBody(body))
    }),
    { numRuns: 3_000 },
  )
})

test('Every text is read, and what it makes is a body or is refused', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme', maxLength: 200 }), (text) => {
      expect(typeof bodyShape.safeParse(readNotation(text)).success).toBe('boolean')
    }),
    { numRuns: 1_000 },
  )
})

describe('A person writes', () => {
  test.each([
    [
      '第一段。\n第二段。',
      [
        { kind: 'paragraph', text: [{ text: '第一段。' }] },
        { kind: 'paragraph', text: [{ text: '第二段。' }] },
      ],
    ],
    [
      '# 标题\r\n正文',
      [
        { kind: 'subhead', lines: ['标题'] },
        { kind: 'paragraph', text: [{ text: '正文' }] },
      ],
    ],
    [
      '看[这里](/about)。',
      [
        {
          kind: 'paragraph',
          text: [{ text: '看' }, { text: '这里', href: '/about' }, { text: '。' }],
        },
      ],
    ],
    ['a * b', [{ kind: 'paragraph', text: [{ text: 'a * b' }] }]],
    [
      '- 一\n- 二\n\n- 三',
      [
        { kind: 'list', ordered: false, items: [[{ text: '一' }], [{ text: '二' }]] },
        { kind: 'list', ordered: false, items: [[{ text: '三' }]] },
      ],
    ],
    [
      '|| 表\n| 甲 | 乙\n| 1 | ',
      [{ kind: 'table', caption: '表', head: ['甲', '乙'], rows: [['1', '']] }],
    ],
    ['-1℃', [{ kind: 'paragraph', text: [{ text: '-1℃' }] }]],
    [
      '[维基](https://a.example/x_(y))',
      [{ kind: 'paragraph', text: [{ text: '维基', href: 'https://a.example/x_(y)' }] }],
    ],
    ['[没有完', [{ kind: 'paragraph', text: [{ text: '[没有完' }] }]],
  ])('%j', (text, body) => {
    expect(readNotation(text)).toEqual(body)
  })
})

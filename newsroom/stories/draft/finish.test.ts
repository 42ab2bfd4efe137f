import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { toBlocks } from './finish.ts'
import type { DraftBlock } from './shape.ts'
import { anyDraftBody } from './testing.ts'

const words = [{ text: '区里投入专项资金。' }]
const finished: DraftBlock = { kind: 'paragraph', text: words }
const one = { value: '68', unit: '个', label: '庭院' }
const table = {
  kind: 'table' as const,
  caption: '票价',
  head: ['线路', '元'],
  rows: [['986路', '2']],
}

const sentences = (...body: DraftBlock[]) => {
  const result = toBlocks(body)
  return result.ok ? [] : result.unfinished.map(({ sentence }) => sentence)
}

describe('A reporter who is not done is told', () => {
  const cases: [string, DraftBlock, string][] = [
    ['of a quote without words', { kind: 'quote', text: ' ' }, '引语还没有内容'],
    ['of a subhead without words', { kind: 'subhead', lines: ['', ' '] }, '小标题还没有内容'],
    [
      'of a lead without its paragraph',
      { kind: 'leadIn', lead: '钱。', text: [] },
      '引段只有开头，还没有正文',
    ],
    [
      'of a paragraph without its lead',
      { kind: 'leadIn', lead: '', text: words },
      '引段开头的几个字还没有写',
    ],
    [
      'of an empty item',
      { kind: 'list', ordered: true, items: [words, []] },
      '列表第2项还没有内容',
    ],
    ['of a table without a title', { ...table, caption: '' }, '表格还没有标题'],
    [
      'of an empty head',
      { kind: 'table', caption: '票价', head: ['线路', ''], rows: [['1', '']] },
      '表头第2格还没有内容',
    ],
    [
      'of a table of one column',
      { kind: 'table', caption: '票价', head: ['线路'], rows: [['1']] },
      '表格至少要有两列',
    ],
    [
      'of a table without rows',
      { kind: 'table', caption: '票价', head: ['线路', '元'], rows: [] },
      '表格除表头外至少要有一行',
    ],
    ['of a number alone', { kind: 'numbers', items: [one] }, '数字块至少要有两个数字'],
    [
      'of a number without its unit',
      { kind: 'numbers', items: [one, { ...one, unit: '' }] },
      '第2个数字还没有单位',
    ],
    [
      'of a figure without a caption',
      { kind: 'figure', cover: { salt: 1 }, caption: '', credit: '制图' },
      '图片还没有说明',
    ],
    [
      'of a figure that names nobody',
      { kind: 'figure', cover: { salt: 1 }, caption: '开江', credit: '' },
      '图片还没有写明作者',
    ],
    [
      'of a note without a heading',
      { kind: 'note', title: '', text: words },
      '人物、数字说明还没有标题',
    ],
    [
      'of a note without words',
      { kind: 'note', title: '人物', text: [] },
      '人物、数字说明还没有内容',
    ],
  ]
  test.each(cases)('%s', (_, block, want) => {
    expect(sentences(finished, finished, block)).toEqual([`第3段：${want}。`])
  })
})

test('A reporter who has written nothing is told so', () => {
  expect(sentences({ kind: 'paragraph', text: [] })).toEqual(['正文还没有内容。'])
})

test('An empty paragraph and an empty cell stop nobody', () => {
  const sparse: DraftBlock = { ...table, rows: [['986路', '']] }
  expect(toBlocks([finished, { kind: 'paragraph', text: [] }, sparse])).toEqual({
    ok: true,
    blocks: [finished, sparse],
  })
})

test('Blanks around a line and a blank second line of a subhead are not kept', () => {
  expect(toBlocks([{ kind: 'subhead', lines: [' 回头看 ', ' '] }])).toEqual({
    ok: true,
    blocks: [{ kind: 'subhead', lines: ['回头看'] }],
  })
})

test('Whatever was written, it is either finished or each thing that is not has its sentence', () => {
  fc.assert(
    fc.property(anyDraftBody, (body) => {
      const result = toBlocks(body)
      const count = result.ok ? result.blocks.length : result.unfinished.length
      expect(count).toBeGreaterThan(0)
      for (const { at, sentence } of result.ok ? [] : result.unfinished) {
        expect(body[at]).toBeDefined()
        expect(sentence).toMatch(/^(第\d+段：)?[^：]+。$/)
      }
    }),
  )
})

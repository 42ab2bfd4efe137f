import { expect, test } from 'vitest'
import type { DraftBlock } from '#newsroom/stories/draft/shape.ts'
import { endLeadHere, insertBlock, moveBlock, setText, toggleQuote } from './blocks.ts'
import { breakLine, enter } from './enter.ts'

import { toggleList } from './lists.ts'
import { addRow, nextCellOrRow } from './tables.ts'
import { bodyOf, cursor, open, paragraph, press, select, type } from './testing.ts'

const subhead = (...lines: string[]): DraftBlock => ({ kind: 'subhead', lines })
const list = (...items: string[]): DraftBlock => ({
  kind: 'list',
  ordered: false,
  items: items.map((text) => (text === '' ? [] : [{ text }])),
})
const leadIn = (lead: string, text: string): DraftBlock => ({
  kind: 'leadIn',
  lead,
  text: [{ text }],
})
const quote: DraftBlock = { kind: 'quote', text: '群众满意。', by: '孟晓' }
const table: DraftBlock = {
  kind: 'table',
  caption: '票价',
  head: ['线路', '元'],
  rows: [['986路', '2']],
}

test('Enter in the middle of a paragraph makes two', () => {
  const state = press(cursor(open([paragraph('甲乙')]), '甲'), enter)
  expect(bodyOf(type(state, '丙'))).toEqual([paragraph('甲'), paragraph('丙乙')])
})

test('Enter after a 小标题 goes on in a paragraph, before it makes room', () => {
  const end = press(cursor(open([subhead('回头看')]), '看'), enter)
  expect(bodyOf(end)).toEqual([subhead('回头看'), paragraph()])
  const start = press(cursor(open([subhead('回头看')]), '回', 'before'), enter)
  expect(bodyOf(start)).toEqual([paragraph(), subhead('回头看')])
})

test('Shift-Enter gives a 小标题 its second line, and no third', () => {
  const state = press(cursor(open([subhead('回头看')]), '回头'), breakLine, breakLine)
  expect(bodyOf(state)).toEqual([subhead('回头', '看')])
})

test('Enter in a lead paragraph goes on in a plain one', () => {
  const state = press(cursor(open([leadIn('钱。', '区里投入。')]), '区里'), enter)
  expect(bodyOf(state)).toEqual([leadIn('钱。', '区里'), paragraph('投入。')])
})

test('A paragraph made a lead takes its first sentence for the lead', () => {
  const state = press(cursor(open([paragraph('钱花在哪儿。区里投入。')]), '钱'), setText('leadIn'))
  expect(bodyOf(state)).toEqual([leadIn('钱花在哪儿。', '区里投入。')])
  expect(bodyOf(press(cursor(state, '钱'), endLeadHere))).toEqual([
    leadIn('钱', '花在哪儿。区里投入。'),
  ])
})

test('Enter splits an item; in an empty one it leaves the list', () => {
  const twice = press(cursor(open([list('甲', '乙')]), '甲'), enter, enter)
  expect(bodyOf(type(twice, '文'))).toEqual([list('甲'), paragraph('文'), list('乙')])
})

test('Paragraphs become a list and paragraphs again', () => {
  const made = press(cursor(open([paragraph('甲'), paragraph('乙')]), '甲'), toggleList(true))
  expect(bodyOf(made)).toEqual([{ ...list('甲'), ordered: true }, paragraph('乙')])
  expect(bodyOf(press(made, toggleList(true)))).toEqual([paragraph('甲'), paragraph('乙')])
})

test('Enter goes from slot to slot and on below the block', () => {
  const state = press(cursor(open([quote]), '满意。'), enter)
  expect(state.selection.$head.parent.textContent).toBe('孟晓')
  expect(bodyOf(type(press(state, enter), '文'))).toEqual([quote, paragraph('文')])
})

test('Enter in a table goes down, Tab goes on and adds a row at the end', () => {
  const down = press(cursor(open([table]), '元'), enter)
  expect(down.selection.$head.parent.textContent).toBe('2')
  const more = press(cursor(open([table]), '2'), nextCellOrRow)
  expect(bodyOf(more)).toEqual([
    {
      ...table,
      rows: [
        ['986路', '2'],
        ['', ''],
      ],
    },
  ])
})

test('A row added below the head is no head', () => {
  const state = press(cursor(open([table]), '元'), addRow)
  expect(bodyOf(state)).toEqual([
    {
      ...table,
      rows: [
        ['', ''],
        ['986路', '2'],
      ],
    },
  ])
  const cells = state.doc.firstChild?.child(1).child(1).child(0).type.name
  expect(cells).toBe('tableCell')
})

test('A block put in takes the place of an empty paragraph', () => {
  const state = press(open([paragraph()]), insertBlock({ kind: 'quote', text: '' }))
  expect(bodyOf(type(state, '话'))).toEqual([{ kind: 'quote', text: '话' }])
})

test('A paragraph becomes a quotation and a paragraph again', () => {
  const made = press(cursor(open([paragraph('群众满意。')]), '群众'), toggleQuote)
  expect(bodyOf(made)).toEqual([{ kind: 'quote', text: '群众满意。' }])
  expect(bodyOf(press(made, toggleQuote))).toEqual([paragraph('群众满意。')])
})

test('A block moves up with the cursor in it', () => {
  const state = press(cursor(open([paragraph('甲'), quote]), '群众'), moveBlock(-1))
  expect(bodyOf(type(state, '！'))).toEqual([{ ...quote, text: '群众！满意。' }, paragraph('甲')])
})

test('Enter on a selected divider goes on below it, and there a new block is put in', () => {
  const body: DraftBlock[] = [{ kind: 'divider' }, paragraph('文')]
  const selected = select(open(body), 0)
  const below = type(press(selected, enter), '新')
  expect(bodyOf(below)).toEqual([{ kind: 'divider' }, paragraph('新'), paragraph('文')])
  const put = press(selected, insertBlock({ kind: 'quote', text: '' }))
  expect(bodyOf(put).map(({ kind }) => kind)).toEqual(['divider', 'quote', 'paragraph'])
})

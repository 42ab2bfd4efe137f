import { TextSelection } from '@tiptap/pm/state'
import { expect, test } from 'vitest'
import type { DraftBlock } from '#newsroom/stories/draft/shape.ts'
import { backspace, deleteForward } from './erase.ts'
import { bodyOf, cursor, open, paragraph, press, select, selectedBlock } from './testing.ts'

const subhead = (...lines: string[]): DraftBlock => ({ kind: 'subhead', lines })
const list = (...items: string[]): DraftBlock => ({
  kind: 'list',
  ordered: false,
  items: items.map((text) => [{ text }]),
})
const quote: DraftBlock = { kind: 'quote', text: '群众满意。', by: '孟晓' }
const table: DraftBlock = {
  kind: 'table',
  caption: '票价',
  head: ['线路', '元'],
  rows: [['986路', '2']],
}

test('Backspace makes a 小标题 a paragraph before it joins anything', () => {
  const state = cursor(open([paragraph('甲'), subhead('乙')]), '乙', 'before')
  expect(bodyOf(press(state, backspace))).toEqual([paragraph('甲'), paragraph('乙')])
  expect(bodyOf(press(state, backspace, backspace))).toEqual([paragraph('甲乙')])
})

test('Backspace takes an item out of its list, once more joins it to the item before', () => {
  const state = cursor(open([list('甲', '乙', '丙')]), '乙', 'before')
  expect(bodyOf(press(state, backspace))).toEqual([list('甲'), paragraph('乙'), list('丙')])
  expect(bodyOf(press(state, backspace, backspace))).toEqual([list('甲乙'), list('丙')])
})

test('Backspace after a table selects it first; nothing is lost by one key', () => {
  const state = press(cursor(open([table, paragraph('文')]), '文', 'before'), backspace)
  expect(selectedBlock(state)).toBe('tableBlock')
  expect(bodyOf(state)).toEqual([table, paragraph('文')])
  expect(bodyOf(press(state, backspace))).toEqual([paragraph('文')])
})

test('Backspace in an empty paragraph after a quotation takes the paragraph', () => {
  const state = press(cursor(open([quote, paragraph('文')]), '文'), (now, dispatch) => {
    dispatch?.(now.tr.delete(now.selection.from - 1, now.selection.from))
    return true
  })
  const after = press(state, backspace)
  expect(bodyOf(after)).toEqual([quote])
  expect(selectedBlock(after)).toBe('quote')
})

test('Backspace at the start of a slot joins nothing', () => {
  const state = cursor(open([paragraph('文'), quote]), '群众', 'before')
  expect(bodyOf(press(state, backspace))).toEqual([paragraph('文'), quote])
})

test('Backspace in a quotation without a word takes it away', () => {
  const state = open([{ kind: 'quote', text: '' }])
  const inside = press(state, (now, dispatch) => {
    dispatch?.(now.tr.setSelection(TextSelection.create(now.doc, 2)))
    return true
  })
  expect(bodyOf(press(inside, backspace))).toEqual([paragraph()])
})

test('Delete before a table selects it first', () => {
  const state = press(cursor(open([paragraph('文'), table]), '文'), deleteForward)
  expect(selectedBlock(state)).toBe('tableBlock')
})

test('A selected block goes by one key; of the last one an empty paragraph is left', () => {
  const two = select(open([paragraph('文'), table]), 1)
  expect(bodyOf(press(two, backspace))).toEqual([paragraph('文')])
  expect(bodyOf(press(select(open([table]), 0), deleteForward))).toEqual([paragraph()])
})

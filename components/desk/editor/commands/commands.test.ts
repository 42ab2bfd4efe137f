import { type Command, type EditorState, TextSelection } from '@tiptap/pm/state'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { draftBody } from '#newsroom/stories/draft/shape.ts'
import { anyDraftBody } from '#newsroom/stories/draft/testing.ts'
import {
  endLeadHere,
  insertBlock,
  moveBlock,
  removeBlock,
  setText,
  toggleDots,
  toggleQuote,
} from './blocks.ts'
import { breakLine, enter } from './enter.ts'
import { backspace, deleteForward } from './erase.ts'
import { leaveBlock, toSlot } from './leave.ts'
import { toggleList } from './lists.ts'
import { addNumber, recompose, removeNumber } from './numbers.ts'
import { addColumn, addRow, deleteColumn, deleteRow, nextCellOrRow } from './tables.ts'
import { bodyOf, open, press, select } from './testing.ts'

/** What takes nothing away that was written, wherever the cursor stands. */
const gentle: Record<string, Command> = {
  enter,
  breakLine,
  leaveBlock,
  toNext: toSlot(1),
  toLast: toSlot(-1),
  nextCellOrRow,
  addRow,
  addColumn,
  addNumber,
  recompose,
  paragraph: setText('paragraph'),
  leadIn: setText('leadIn'),
  bullets: toggleList(false),
  numbered: toggleList(true),
  quote: toggleQuote,
  dots: toggleDots,
  endLeadHere,
  divider: insertBlock({ kind: 'divider' }),
  up: moveBlock(-1),
  down: moveBlock(1),
}
const others: Record<string, Command> = {
  subhead: setText('subhead'),
  backspace,
  deleteForward,
  deleteRow,
  deleteColumn,
  removeNumber,
  removeBlock,
}
const all = { ...gentle, ...others }

const steps = (commands: Record<string, Command>) =>
  fc.array(fc.tuple(fc.constantFrom(...Object.keys(commands)), fc.nat(999), fc.nat(999)), {
    maxLength: 8,
  })

/** A stretch of text, a cursor where both ends are one. */
function textAt(state: EditorState, anchor: number, head = anchor) {
  const size = state.doc.content.size + 1
  const selection = TextSelection.between(
    state.doc.resolve(anchor % size),
    state.doc.resolve(head % size),
  )
  return state.apply(state.tr.setSelection(selection))
}

/** As `textAt`, but every seventh time a block as a whole. */
const anywhere = (state: EditorState, anchor: number, head = anchor) =>
  head % 7 === 6 ? select(state, anchor % state.doc.childCount) : textAt(state, anchor, head)

describe('Whatever is pressed, wherever', () => {
  test('the document stays a story that can be stored', () => {
    fc.assert(
      fc.property(anyDraftBody, steps(all), (body, keys) => {
        let state = open(body)
        for (const [name, anchor, head] of keys) {
          state = press(anywhere(state, anchor, head), all[name] ?? enter)
          state.doc.check()
        }
        expect(draftBody.safeParse(bodyOf(state)).error).toBeUndefined()
      }),
      { numRuns: 1000 },
    )
  })

  test('no word is lost but by erasing', () => {
    const letters = (text: string) => text.replace(/[\s—]/g, '').split('').sort().join('')
    fc.assert(
      fc.property(anyDraftBody, steps(gentle), (body, keys) => {
        let state = open(body)
        const before = letters(state.doc.textContent)
        for (const [name, anchor] of keys)
          state = press(anywhere(state, anchor), all[name] ?? enter)
        expect(letters(state.doc.textContent)).toBe(before)
      }),
      { numRuns: 500 },
    )
  })

  test('Backspace and Delete at the border of a block take no word', () => {
    const letters = (text: string) => text.replace(/\s/g, '').split('').sort().join('')
    const erasers = [backspace, deleteForward]
    fc.assert(
      fc.property(anyDraftBody, fc.nat(999), fc.nat(1), (body, at, which) => {
        const state = textAt(open(body), at)
        const { $from } = state.selection
        fc.pre([0, $from.parent.content.size].includes($from.parentOffset))
        const [eraser = backspace] = erasers.slice(which)
        const after = press(state, eraser)
        expect(letters(after.doc.textContent)).toBe(letters(state.doc.textContent))
      }),
      { numRuns: 500 },
    )
  })
})

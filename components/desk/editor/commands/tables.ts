import { chainCommands } from '@tiptap/pm/commands'
import type { Node } from '@tiptap/pm/model'
import {
  type Command,
  type EditorState,
  Plugin,
  TextSelection,
  type Transaction,
} from '@tiptap/pm/state'
import {
  addColumnAfter,
  addRowAfter,
  deleteColumn as dropColumn,
  deleteRow as dropRow,
  goToNextCell,
  isInTable,
  nextCell,
  selectedRect,
  selectionCell,
} from '@tiptap/pm/tables'
import { draftLimits } from '#newsroom/stories/draft/shape.ts'
import { leaveBlock } from './leave.ts'

/** Enter in a cell: the cell below; from the last row on below the table. */
export const cellBelow: Command = (state, dispatch, view) => {
  if (!isInTable(state)) return false
  const $below = nextCell(selectionCell(state), 'vert', 1)
  if (!$below) return leaveBlock(state, dispatch, view)
  dispatch?.(
    state.tr.setSelection(TextSelection.near(state.doc.resolve($below.pos + 2))).scrollIntoView(),
  )
  return true
}

/** Tab in a cell: the next one, after the last a new row. */
export const nextCellOrRow: Command = chainCommands(goToNextCell(1), (state, dispatch, view) => {
  if (!isInTable(state) || !addRow(state)) return false
  return addRow(state, dispatch) && (!view || goToNextCell(1)(view.state, view.dispatch))
})

const sizeOf = (state: EditorState) => {
  const { map, top, bottom, left, right } = selectedRect(state)
  return { ...map, top, bottom, left, right }
}

export const addRow: Command = (state, dispatch) =>
  isInTable(state) && sizeOf(state).height <= draftLimits.items && addRowAfter(state, dispatch)

export const addColumn: Command = (state, dispatch) =>
  isInTable(state) && sizeOf(state).width < draftLimits.columns && addColumnAfter(state, dispatch)

/** The head stays; with the last row the table would be none. */
export const deleteRow: Command = (state, dispatch) =>
  isInTable(state) && sizeOf(state).top > 0 && dropRow(state, dispatch)

export const deleteColumn: Command = (state, dispatch) => {
  if (!isInTable(state)) return false
  const { width, left, right } = sizeOf(state)
  return right - left < width && dropColumn(state, dispatch)
}

/**
 * Keeps the first row the head, and it alone, with at least one cell, whatever was done to the rows.
 */
export const headRow = new Plugin({
  appendTransaction: (transactions, _, { doc, tr }) => {
    if (!transactions.some(({ docChanged }) => docChanged)) return null
    doc.forEach((block, pos) => {
      const rows = block.type.name === 'tableBlock' ? block.lastChild : null
      const start = pos + 1 + (block.firstChild?.nodeSize ?? 0) + 1
      rows?.forEach((row, offset, index) => {
        keepRow(tr, row, { pos: start + offset, isHead: index === 0 })
      })
    })
    return tr.docChanged ? tr : null
  },
})

function keepRow(tr: Transaction, row: Node, { pos, isHead }: { pos: number; isHead: boolean }) {
  const wanted = row.type.schema.nodes[isHead ? 'tableHead' : 'tableCell']
  const fresh = isHead && row.childCount === 0 ? wanted?.createAndFill() : null
  if (fresh) tr.insert(tr.mapping.map(pos + 1), fresh)
  row.forEach((cell, offset) => {
    if (cell.type !== wanted) tr.setNodeMarkup(tr.mapping.map(pos + 1 + offset), wanted)
  })
}

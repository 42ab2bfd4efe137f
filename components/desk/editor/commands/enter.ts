import { chainCommands } from '@tiptap/pm/commands'
import { type Command, TextSelection, type Transaction } from '@tiptap/pm/state'
import { toSlotOrOn } from './leave.ts'
import { leaveList } from './lists.ts'
import { plainText } from './plainText.ts'
import { cellBelow } from './tables.ts'

/** Enter in a block that is one text: two blocks, the second a paragraph. */
const splitText: Command = (state, dispatch) => {
  if (!(state.selection instanceof TextSelection) || state.selection.$from.depth !== 1) return false
  if (dispatch) {
    const tr = state.tr.deleteSelection()
    if (tr.selection.$from.depth === 1) splitAtCursor(tr)
    dispatch(tr.scrollIntoView())
  }
  return true
}

function splitAtCursor(tr: Transaction): void {
  const { $from } = tr.selection
  const { parent, parentOffset } = $from
  const { paragraph } = $from.doc.type.schema.nodes
  if (parent.type === paragraph || !paragraph) tr.split($from.pos)
  else if (parent.content.size === 0) tr.setBlockType($from.pos, $from.pos, paragraph)
  else if (parentOffset === 0) tr.insert($from.before(), paragraph.create())
  else {
    const rest = plainText(parent.content.cut(parentOffset), $from.doc.type.schema)
    tr.delete($from.pos, $from.end()).insert($from.pos + 1, paragraph.create(null, rest))
    tr.setSelection(TextSelection.create(tr.doc, $from.pos + 2))
  }
}

const splitItem: Command = (state, dispatch) => {
  if (!(state.selection instanceof TextSelection)) return false
  if (state.selection.$from.parent.type.name !== 'listItem') return false
  const tr = state.tr.deleteSelection()
  if (tr.selection.$from.parent.type.name === 'listItem') tr.split(tr.selection.from)
  dispatch?.(tr.scrollIntoView())
  return true
}

export const enter = chainCommands(cellBelow, toSlotOrOn, leaveList, splitItem, splitText)

/** Shift-Enter: the second line of a subhead. Elsewhere there are no soft breaks: as Enter. */
export const breakLine: Command = (state, dispatch, view) => {
  const { $from, $to } = state.selection
  const { lineBreak } = state.schema.nodes
  if ($from.parent.type.name !== 'subhead' || !lineBreak || !$from.sameParent($to))
    return enter(state, dispatch, view)
  let hasBreak = false
  $from.parent.forEach((node) => {
    hasBreak ||= node.type === lineBreak
  })
  if (!hasBreak) dispatch?.(state.tr.replaceSelectionWith(lineBreak.create()).scrollIntoView())
  return true
}

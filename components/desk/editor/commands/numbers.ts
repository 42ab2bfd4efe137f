import { type Command, TextSelection } from '@tiptap/pm/state'
import { blockAt } from './place.ts'

/** One more figure in the 数字 block, four at most. */
export const addNumber: Command = (state, dispatch) => {
  const block = blockAt(state.selection.$from)
  const item = state.schema.nodes['numberItem']?.createAndFill()
  if (block?.node.type.name !== 'numbers' || block.node.childCount >= 4 || !item) return false
  const end = block.pos + block.node.nodeSize - 1
  const tr = state.tr.insert(end, item)
  dispatch?.(tr.setSelection(TextSelection.create(tr.doc, end + 2)).scrollIntoView())
  return true
}

/** Takes the figure at the cursor out; the last one stays. */
export const removeNumber: Command = (state, dispatch) => {
  const { $from } = state.selection
  const block = blockAt($from)
  if (block?.node.type.name !== 'numbers' || block.node.childCount < 2 || $from.depth < 2)
    return false
  dispatch?.(state.tr.delete($from.before(2), $from.after(2)).scrollIntoView())
  return true
}

/** 换一幅构图: another of the thousand compositions. */
export const recompose: Command = (state, dispatch) => {
  const block = blockAt(state.selection.$from)
  if (block?.node.type.name !== 'figure') return false
  const salt = (Number(block.node.attrs['salt']) + 1) % 1000
  dispatch?.(state.tr.setNodeAttribute(block.pos, 'salt', salt))
  return true
}

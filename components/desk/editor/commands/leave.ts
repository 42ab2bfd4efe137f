import { type Command, NodeSelection, TextSelection, type Transaction } from '@tiptap/pm/state'
import { blockAt, chosenBlock, isTextBlock, type Place, textsIn } from './place.ts'

/** Goes on below the block: into the empty paragraph there, or a new one. */
export const leaveBlock: Command = (state, dispatch) => {
  const block = chosenBlock(state.selection)
  if (!block) return false
  dispatch?.(continueBelow(state.tr, block).scrollIntoView())
  return true
}

export function continueBelow(tr: Transaction, { node, pos, index }: Place): Transaction {
  const end = pos + node.nodeSize
  const next = tr.doc.maybeChild(index + 1)
  const isFree = next?.type.name === 'paragraph' && next.content.size === 0
  const paragraph = tr.doc.type.schema.nodes['paragraph']?.create()
  if (!isFree && paragraph) tr.insert(end, paragraph)
  return tr.setSelection(TextSelection.create(tr.doc, end + 1))
}

/** From a slot of a block to the next (`1`) or the one before (`-1`); false at the last. */
export const toSlot =
  (step: 1 | -1): Command =>
  (state, dispatch) => {
    const { $head } = state.selection
    const block = blockAt($head)
    if (!block || isTextBlock(block.node) || $head.depth < 2) return false
    if (block.node.type.name === 'list') return false
    const texts = textsIn(block)
    const next = texts[texts.indexOf($head.before()) + step]
    if (next === undefined || !$head.parent.isTextblock) return false
    const { tr } = state
    const end = next + 1 + (tr.doc.nodeAt(next)?.content.size ?? 0)
    dispatch?.(tr.setSelection(TextSelection.create(tr.doc, next + 1, end)).scrollIntoView())
    return true
  }

/** Enter in a slot: the next slot, and from the last one on below the block. */
export const toSlotOrOn: Command = (state, dispatch) => {
  if (state.selection instanceof NodeSelection) return leaveBlock(state, dispatch)
  const block = blockAt(state.selection.$head)
  if (!block || isTextBlock(block.node) || block.node.type.name === 'list') return false
  return toSlot(1)(state, dispatch) || leaveBlock(state, dispatch)
}

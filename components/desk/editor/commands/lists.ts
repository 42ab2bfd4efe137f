import { Fragment, type Node } from '@tiptap/pm/model'
import { type Command, TextSelection, type Transaction } from '@tiptap/pm/state'
import { blockAt, isTextBlock, type Place } from './place.ts'
import { plainText } from './plainText.ts'

/** Makes the chosen paragraphs a list, changes its numbering, or makes its chosen items paragraphs. */
export const toggleList =
  (ordered: boolean): Command =>
  (state, dispatch) => {
    const block = blockAt(state.selection.$from)
    if (block?.node.type.name !== 'list') return makeList(ordered)(state, dispatch)
    if (block.node.attrs['ordered'] === ordered) return takeItemsOut(state, dispatch)
    dispatch?.(state.tr.setNodeAttribute(block.pos, 'ordered', ordered))
    return true
  }

const makeList =
  (ordered: boolean): Command =>
  (state, dispatch) => {
    const { doc, schema, selection, tr } = state
    const { list, listItem } = schema.nodes
    const [first, last] = [blockAt(selection.$from), blockAt(selection.$to)]
    if (!first || !last || !list || !listItem) return false
    const items: Node[] = []
    for (let index = first.index; index <= last.index; index += 1) {
      const node = doc.child(index)
      if (!isTextBlock(node)) return false
      items.push(listItem.create(null, plainText(node.content, schema)))
    }
    const end = last.pos + last.node.nodeSize
    tr.replaceWith(first.pos, end, list.create({ ordered }, items))
    const offset = selection.$from.parentOffset
    const start = first.pos + 2
    const cursor = Math.min(start + offset, start + (items[0]?.content.size ?? 0))
    dispatch?.(tr.setSelection(TextSelection.create(tr.doc, cursor)).scrollIntoView())
    return true
  }

/** The chosen items leave the list as paragraphs; what stands before and after stays one. */
export const takeItemsOut: Command = (state, dispatch) => {
  const { $from, $to } = state.selection
  const block = blockAt($from)
  if (
    block?.node.type.name !== 'list' ||
    $from.depth < 2 ||
    $to.pos > block.pos + block.node.nodeSize
  )
    return false
  dispatch?.(takeOut(state.tr, block).scrollIntoView())
  return true
}

function takeOut(tr: Transaction, { node, pos }: Place): Transaction {
  const { $from, $to } = tr.selection
  const { paragraph } = node.type.schema.nodes
  const [first, last] = [$from.index(1), $to.depth > 1 ? $to.index(1) : node.childCount - 1]
  const items = childrenOf(node)
  const before = items.slice(0, first)
  const after = items.slice(last + 1)
  const out = items
    .slice(first, last + 1)
    .flatMap((item) => paragraph?.create(null, item.content) ?? [])
  const part = (kept: Node[]) => (kept.length > 0 ? [node.copy(Fragment.fromArray(kept))] : [])
  const head = part(before)
  tr.replaceWith(pos, pos + node.nodeSize, [...head, ...out, ...part(after)])
  const moved = (head[0]?.nodeSize ?? 0) + pos - $from.posAtIndex(first, 1)
  return tr.setSelection(TextSelection.create(tr.doc, $from.pos + moved, $to.pos + moved))
}

const childrenOf = (node: Node): Node[] =>
  Array.from({ length: node.childCount }, (_, index) => node.child(index))

/** Enter in an empty item: out of the list. */
export const leaveList: Command = (state, dispatch) => {
  const { $from, empty } = state.selection
  const { parent } = $from
  if (!empty || parent.type.name !== 'listItem' || parent.content.size > 0) return false
  return takeItemsOut(state, dispatch)
}

import { chainCommands, deleteSelection, joinBackward, joinForward } from '@tiptap/pm/commands'
import {
  type Command,
  type EditorState,
  NodeSelection,
  Selection,
  TextSelection,
} from '@tiptap/pm/state'
import { takeItemsOut } from './lists.ts'
import { blockAt, isTextBlock, type Place, textsIn } from './place.ts'

/**
 * Backspace and Delete at the border of a block. Nothing that was written is ever lost by one key:
 * a block made of slots is first selected as a whole, and only the next key removes it.
 */
const cursorAt = (state: EditorState, side: 'start' | 'end') => {
  if (!(state.selection instanceof TextSelection)) return null
  const { $cursor } = state.selection
  const edge = side === 'start' ? 0 : $cursor?.parent.content.size
  return $cursor && $cursor.parentOffset === edge ? $cursor : null
}

/** A 小标题 or a lead paragraph becomes a paragraph, an item leaves its list. */
const becomeParagraph: Command = (state, dispatch) => {
  const $cursor = cursorAt(state, 'start')
  const { paragraph } = state.schema.nodes
  if (!$cursor || !paragraph) return false
  if ($cursor.parent.type.name === 'listItem') return takeItemsOut(state, dispatch)
  if (!/^(subhead|leadIn)$/.test($cursor.parent.type.name)) return false
  dispatch?.(state.tr.setBlockType($cursor.pos, $cursor.pos, paragraph).scrollIntoView())
  return true
}

/** At the edge of a slot nothing joins; only a block without any word goes, from its first slot. */
const stayInSlot =
  (side: 'start' | 'end'): Command =>
  (state, dispatch) => {
    const $cursor = cursorAt(state, side)
    const block = $cursor && $cursor.depth > 1 ? blockAt($cursor) : null
    const { paragraph } = state.schema.nodes
    if (!$cursor || !block || !paragraph || block.node.type.name === 'list') return false
    const isFirst = textsIn(block)[0] === $cursor.before()
    if (side === 'start' && isFirst && block.node.textContent === '') {
      const tr = state.tr.replaceWith(
        block.pos,
        block.pos + block.node.nodeSize,
        paragraph.create(),
      )
      dispatch?.(tr.setSelection(TextSelection.create(tr.doc, block.pos + 1)))
    }
    return true
  }

/** Where the cursor stands in a block of text next to one of another make. */
const meetNeighbour =
  (side: 'start' | 'end'): Command =>
  (state, dispatch) => {
    const $cursor = cursorAt(state, side)
    const block = $cursor && $cursor.depth === 1 ? blockAt($cursor) : null
    if (!$cursor || !block) return false
    const neighbour = neighbourOf(state, block, side)
    if (!neighbour) return true
    if (block.node.content.size === 0) return removeEmpty(block, neighbour)(state, dispatch)
    if (isTextBlock(neighbour.node))
      return neighbour.node.content.size === 0 && remove(neighbour)(state, dispatch)
    if (side === 'start' && neighbour.node.type.name === 'list')
      return joinList(block, neighbour)(state, dispatch)
    dispatch?.(
      state.tr.setSelection(NodeSelection.create(state.doc, neighbour.pos)).scrollIntoView(),
    )
    return true
  }

function neighbourOf({ doc }: EditorState, block: Place, side: 'start' | 'end'): Place | null {
  const index = block.index + (side === 'start' ? -1 : 1)
  const node = doc.maybeChild(index)
  if (!node) return null
  const pos = side === 'start' ? block.pos - node.nodeSize : block.pos + block.node.nodeSize
  return { node, pos, index }
}

const remove =
  ({ node, pos }: Place): Command =>
  (state, dispatch) => {
    dispatch?.(state.tr.delete(pos, pos + node.nodeSize).scrollIntoView())
    return true
  }

/** The empty block goes; the cursor goes into the neighbour, or selects what has no text. */
const removeEmpty =
  (block: Place, neighbour: Place): Command =>
  (state, dispatch) => {
    const tr = state.tr.delete(block.pos, block.pos + block.node.nodeSize)
    const pos = tr.mapping.map(neighbour.pos)
    const inside = neighbour.pos < block.pos ? pos + neighbour.node.nodeSize - 1 : pos + 1
    const holdsText = isTextBlock(neighbour.node) || neighbour.node.type.name === 'list'
    const selection = holdsText
      ? Selection.near(tr.doc.resolve(inside), neighbour.pos < block.pos ? -1 : 1)
      : NodeSelection.create(tr.doc, pos)
    dispatch?.(tr.setSelection(selection).scrollIntoView())
    return true
  }

/** A paragraph after a list goes on in its last item. */
const joinList =
  (block: Place, list: Place): Command =>
  (state, dispatch) => {
    const end = block.pos - 2
    const { listItem, paragraph } = state.schema.nodes
    if (block.node.type !== paragraph || !listItem || list.node.lastChild?.type !== listItem)
      return false
    const tr = state.tr.delete(block.pos, block.pos + block.node.nodeSize)
    tr.insert(end, block.node.content)
    dispatch?.(tr.setSelection(TextSelection.create(tr.doc, end)).scrollIntoView())
    return true
  }

export const backspace = chainCommands(
  deleteSelection,
  becomeParagraph,
  stayInSlot('start'),
  meetNeighbour('start'),
  joinBackward,
)

/** At the end of an item the next item joins; at the end of the list nothing is drawn in. */
const endOfList: Command = (state) => {
  const $cursor = cursorAt(state, 'end')
  return (
    $cursor?.parent.type.name === 'listItem' && $cursor.index(1) === $cursor.node(1).childCount - 1
  )
}

export const deleteForward = chainCommands(
  deleteSelection,
  stayInSlot('end'),
  endOfList,
  meetNeighbour('end'),
  joinForward,
)

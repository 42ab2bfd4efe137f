import type { Node, ResolvedPos } from '@tiptap/pm/model'
import { type EditorState, NodeSelection, type Selection } from '@tiptap/pm/state'

/** A block of the story: a child of `doc`, the position before it and its index. */
export type Place = { node: Node; pos: number; index: number }

/** The block in which a position stands, or right after it where it stands between two. */
export function blockAt($pos: ResolvedPos): Place | null {
  const index = $pos.index(0)
  const node = $pos.doc.maybeChild(index)
  return node ? { node, pos: $pos.posAtIndex(index, 0), index } : null
}

/** The block that is selected as a whole, else the one in which the selection ends. */
export const chosenBlock = (selection: Selection): Place | null =>
  blockAt(selection instanceof NodeSelection ? selection.$from : selection.$to)

/** `paragraph`, `subhead`, `leadIn`: a block that is one text. */
export const isTextBlock = (node: Node): boolean => node.isTextblock

/** The positions before all texts of a block, in order: its slots, items or cells. */
export function textsIn({ node, pos }: Place): number[] {
  const texts: number[] = []
  node.descendants((child, offset) => {
    if (child.isTextblock) texts.push(pos + 1 + offset)
    return !child.isTextblock
  })
  return texts
}

/** The position inside block `index` of the story, of the last one where it has fewer. */
export function positionIn(doc: Node, index: number): number {
  let pos = 0
  for (let at = 0; at < Math.min(index, doc.childCount - 1); at += 1) pos += doc.child(at).nodeSize
  return pos + 1
}

/** Whether the selection stands inside `name`: a node of the schema. */
export function isInside(state: EditorState, name: string): boolean {
  const { $from } = state.selection
  for (let depth = $from.depth; depth > 0; depth -= 1)
    if ($from.node(depth).type.name === name) return true
  return false
}

/** The kind of block at the cursor, for the toolbar: `list` with its numbering as `orderedList`. */
export function kindAt(state: EditorState): string {
  const block = blockAt(state.selection.$from)
  if (!block) return ''
  return block.node.attrs['ordered'] === true ? 'orderedList' : block.node.type.name
}

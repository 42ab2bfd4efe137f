import { toggleMark } from '@tiptap/pm/commands'
import { Node as ProseMirrorNode } from '@tiptap/pm/model'
import { type Command, NodeSelection, TextSelection, type Transaction } from '@tiptap/pm/state'
import { blockNode } from '#newsroom/stories/draft/document.ts'
import type { DraftBlock } from '#newsroom/stories/draft/shape.ts'
import { takeItemsOut } from './lists.ts'
import { blockAt, chosenBlock, isTextBlock, type Place, textsIn } from './place.ts'

/** 正文, 小标题, 引段: makes the chosen texts blocks of that kind; items leave their list. */
export const setText =
  (kind: 'paragraph' | 'subhead' | 'leadIn'): Command =>
  (state, dispatch) => {
    const type = state.schema.nodes[kind]
    let { tr } = state
    if (!type) return false
    if (blockAt(state.selection.$from)?.node.type.name === 'list')
      takeItemsOut(state, (out) => {
        tr = out
      })
    const { from, to } = tr.selection
    tr.setBlockType(from, to, type)
    if (!tr.docChanged) return false
    if (kind === 'leadIn') markFirstSentence(tr)
    dispatch?.(tr.scrollIntoView())
    return true
  }

/** ——钱花在哪儿。 Words up to the first full stop within 30 characters are the lead. */
function markFirstSentence(tr: Transaction): void {
  const { $from } = tr.selection
  const [sentence = ''] = /^.{1,30}?[。？！：]/u.exec($from.parent.textContent) ?? []
  const { lead } = tr.doc.type.schema.marks
  if (lead && sentence) tr.addMark($from.start(), $from.start() + sentence.length, lead.create())
}

/** In a lead paragraph: the words up to the end of the selection are the lead, the rest is not. */
export const endLeadHere: Command = (state, dispatch) => {
  const { $from, $to } = state.selection
  const { lead } = state.schema.marks
  if ($from.parent.type.name !== 'leadIn' || !lead || !$from.sameParent($to)) return false
  const tr = state.tr.removeMark($from.start(), $from.end(), lead)
  dispatch?.(tr.addMark($from.start(), $to.pos, lead.create()).setStoredMarks([]))
  return true
}

/** 着重号, in a lead paragraph the border of the lead. */
export const toggleDots: Command = (state, dispatch, view) => {
  const { dots } = state.schema.marks
  if (endLeadHere(state, dispatch)) return true
  return dots ? toggleMark(dots)(state, dispatch, view) : false
}

/** Puts a block below the one at the cursor, or in its place where that is an empty paragraph. */
export const insertBlock =
  (block: DraftBlock): Command =>
  (state, dispatch) => {
    const here = chosenBlock(state.selection)
    const node = ProseMirrorNode.fromJSON(state.schema, blockNode(block))
    if (!here) return false
    const isFree = isTextBlock(here.node) && here.node.content.size === 0
    const start = isFree ? here.pos : here.pos + here.node.nodeSize
    const { tr } = state
    tr.replaceWith(start, here.pos + here.node.nodeSize, node)
    const [first] = isTextBlock(node) ? [start] : textsIn({ node, pos: start, index: 0 })
    const selection =
      first === undefined
        ? NodeSelection.create(tr.doc, start)
        : TextSelection.create(tr.doc, first + 1)
    dispatch?.(tr.setSelection(selection).scrollIntoView())
    return true
  }

/** Makes a text a quotation, or a quotation text again: who said it stands below it then. */
export const toggleQuote: Command = (state, dispatch) => {
  const here = blockAt(state.selection.$from)
  if (here?.node.type.name === 'quote') return quoteToText(here)(state, dispatch)
  if (!here || !isTextBlock(here.node) || here.node.content.size === 0)
    return insertBlock({ kind: 'quote', text: '' })(state, dispatch)
  const quote: DraftBlock = { kind: 'quote', text: here.node.textContent }
  const { tr } = state
  const node = ProseMirrorNode.fromJSON(state.schema, blockNode(quote))
  tr.replaceWith(here.pos, here.pos + here.node.nodeSize, node)
  dispatch?.(tr.setSelection(TextSelection.create(tr.doc, here.pos + 2 + quote.text.length)))
  return true
}

const quoteToText =
  ({ node, pos }: Place): Command =>
  (state, dispatch) => {
    const [text, by] = [node.firstChild?.textContent ?? '', node.lastChild?.textContent ?? '']
    const { paragraph } = state.schema.nodes
    const lines = by === '' ? [text] : [text, `——${by}`]
    const paragraphs = lines.flatMap(
      (line) => paragraph?.create(null, line === '' ? null : state.schema.text(line)) ?? [],
    )
    const tr = state.tr.replaceWith(pos, pos + node.nodeSize, paragraphs)
    dispatch?.(tr.setSelection(TextSelection.create(tr.doc, pos + 1 + text.length)))
    return true
  }

export const removeBlock: Command = (state, dispatch) => {
  const here = blockAt(state.selection.$from)
  const { paragraph } = state.schema.nodes
  if (!here || !paragraph) return false
  const end = here.pos + here.node.nodeSize
  const tr = state.tr.replaceWith(here.pos, end, paragraph.create())
  dispatch?.(tr.setSelection(TextSelection.create(tr.doc, here.pos + 1)).scrollIntoView())
  return true
}

/** Moves the block at the cursor over its neighbour. */
export const moveBlock =
  (step: 1 | -1): Command =>
  (state, dispatch) => {
    const { selection, doc, tr } = state
    const here = blockAt(selection.$from)
    const other = here ? doc.maybeChild(here.index + step) : null
    if (!here || !other || selection.to > here.pos + here.node.nodeSize) return false
    const size = here.node.nodeSize
    const shift = step * other.nodeSize
    tr.delete(here.pos, here.pos + size).insert(here.pos + shift, here.node)
    const moved =
      selection instanceof NodeSelection
        ? NodeSelection.create(tr.doc, here.pos + shift)
        : TextSelection.create(tr.doc, selection.anchor + shift, selection.head + shift)
    dispatch?.(tr.setSelection(moved).scrollIntoView())
    return true
  }

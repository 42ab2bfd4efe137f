import { Node } from '@tiptap/pm/model'
import { type Command, EditorState, NodeSelection, TextSelection } from '@tiptap/pm/state'
import { fixTables, tableEditing } from '@tiptap/pm/tables'
import { toDocument } from '#newsroom/stories/draft/document.ts'
import { fromDocument } from '#newsroom/stories/draft/fromDocument.ts'
import type { DraftBlock, DraftBody } from '#newsroom/stories/draft/shape.ts'
import { storySchema } from '../schema/testing.ts'
import { positionIn } from './place.ts'
import { headRow } from './tables.ts'

/** An editor without a screen: a document, a cursor and the keys that are pressed. */
export function open(body: DraftBody): EditorState {
  const state = EditorState.create({
    doc: Node.fromJSON(storySchema, toDocument(body)),
    plugins: [headRow, tableEditing()],
  })
  return state.apply(fixTables(state) ?? state.tr)
}

/** The cursor after the first occurrence of `text`, or before it. */
export function cursor(state: EditorState, text: string, side: 'before' | 'after' = 'after') {
  const found: number[] = []
  state.doc.descendants((node, pos) => {
    const at = node.isTextblock ? node.textContent.indexOf(text) : -1
    if (at >= 0) found.push(pos + 1 + at + (side === 'after' ? text.length : 0))
  })
  const [first] = found
  if (first === undefined) throw new Error(`no “${text}” in the document`)
  return state.apply(state.tr.setSelection(TextSelection.create(state.doc, first)))
}

/** Block `index` selected as a whole. */
export const select = (state: EditorState, index: number): EditorState =>
  state.apply(
    state.tr.setSelection(NodeSelection.create(state.doc, positionIn(state.doc, index) - 1)),
  )

/** The state after each command in turn; one that does not apply changes nothing. */
export function press(state: EditorState, ...commands: Command[]): EditorState {
  let now = state
  for (const command of commands)
    command(now, (transaction) => {
      now = now.apply(transaction)
    })
  return now
}

export const type = (state: EditorState, text: string): EditorState =>
  state.apply(state.tr.insertText(text))

export const bodyOf = (state: EditorState): DraftBody => fromDocument(state.doc.toJSON())

/** Name of the selected block, where one is selected as a whole. */
export const selectedBlock = ({ selection }: EditorState): string | null =>
  selection instanceof NodeSelection ? selection.node.type.name : null

export const paragraph = (text = ''): DraftBlock => ({
  kind: 'paragraph',
  text: text === '' ? [] : [{ text }],
})

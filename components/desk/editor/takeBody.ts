import { closeHistory } from '@tiptap/pm/history'
import { type EditorState, TextSelection, type Transaction } from '@tiptap/pm/state'
import type { EditorView } from '@tiptap/pm/view'
import { toDocument } from '#newsroom/stories/draft/document.ts'
import type { DraftBody } from '#newsroom/stories/draft/shape.ts'

/** Makes the text of the editor `body`, replacing only what differs; not a step of undo. */
export function takeBody(view: EditorView, body: DraftBody): void {
  const transaction = changeTo(view.state, body)
  if (transaction) view.dispatch(transaction.setMeta('addToHistory', false))
}

/** The same as one step of undo, apart from the typing before and after; the cursor stands behind it. */
export function changeBody(view: EditorView, body: DraftBody): void {
  const transaction = changeTo(view.state, body)
  if (!transaction) return
  const end = transaction.mapping.maps.at(-1)
  let behind = transaction.selection.to
  end?.forEach((_from, _to, _start, newEnd) => {
    behind = newEnd
  })
  const place = transaction.doc.resolve(Math.min(behind, transaction.doc.content.size))
  transaction.setSelection(TextSelection.near(place, -1)).scrollIntoView()
  view.dispatch(closeHistory(transaction))
}

/** What makes a document the one of `body`; null where it is that already. */
function changeTo(state: EditorState, body: DraftBody): Transaction | null {
  const next = state.schema.nodeFromJSON(toDocument(body))
  const start = state.doc.content.findDiffStart(next.content)
  const end = state.doc.content.findDiffEnd(next.content)
  if (start === null || end === null) return null
  // The same letter at both ends of what differs is counted twice
  const overlap = Math.max(0, start - Math.min(end.a, end.b))
  const slice = next.slice(start, end.b + overlap)
  const transaction = state.tr.replace(start, end.a + overlap, slice)
  // What cannot be fitted into the place is put in as a whole
  return transaction.doc.eq(next)
    ? transaction
    : state.tr.replaceWith(0, state.doc.content.size, next.content)
}

import type { EditorView } from '@tiptap/pm/view'
import { toDocument } from '#newsroom/stories/draft/document.ts'
import type { DraftBody } from '#newsroom/stories/draft/shape.ts'

/** Makes the text of the editor `body`, replacing only what differs; not a step of undo. */
export function takeBody(view: EditorView, body: DraftBody): void {
  const { state } = view
  const next = state.schema.nodeFromJSON(toDocument(body))
  const start = state.doc.content.findDiffStart(next.content)
  const end = state.doc.content.findDiffEnd(next.content)
  if (start === null || end === null) return
  // The same letter at both ends of what differs is counted twice
  const overlap = Math.max(0, start - Math.min(end.a, end.b))
  const slice = next.slice(start, end.b + overlap)
  const transaction = state.tr.replace(start, end.a + overlap, slice)
  // What cannot be fitted into the place is put in as a whole
  const { tr } = state
  const whole = transaction.doc.eq(next)
    ? transaction
    : tr.replaceWith(0, tr.doc.content.size, next.content)
  view.dispatch(whole.setMeta('addToHistory', false))
}

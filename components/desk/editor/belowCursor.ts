import type { EditorView } from '@tiptap/pm/view'

/** Where a menu for the cursor stands, in CSS px from the top left corner of `frame`. */
export function belowCursor(view: EditorView, frame: HTMLElement): { left: number; top: number } {
  const { left, bottom } = view.coordsAtPos(view.state.selection.to)
  const box = frame.getBoundingClientRect()
  return { left: left - box.left, top: bottom - box.top + 4 }
}

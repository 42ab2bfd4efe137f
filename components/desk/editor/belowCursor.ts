import type { EditorView } from '@tiptap/pm/view'

/** In CSS px, as the style sheet has it. */
const menuWidth = 280

/** Where a menu for the cursor stands, in CSS px from the top left corner of `frame`. */
export function belowCursor(view: EditorView, frame: HTMLElement): { left: number; top: number } {
  const { left, bottom } = view.coordsAtPos(view.state.selection.to)
  const box = frame.getBoundingClientRect()
  const rightmost = Math.max(0, box.width - menuWidth)
  return { left: Math.min(left - box.left, rightmost), top: bottom - box.top + 4 }
}

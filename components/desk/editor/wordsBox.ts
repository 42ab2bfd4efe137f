import type { Finding } from '#newsroom/checker/finding.ts'

/** A field of plain words in which findings are; `start` is where their place begins in it. */
export type WordsBox = { box: HTMLTextAreaElement; start: number }

/** Selects the words of a finding. False where they are gone, or the field cannot be come to. */
export function showInBox({ box, start }: WordsBox, { from, to, text }: Finding): boolean {
  if (box.value.slice(start + from, start + to) !== text) return false
  box.focus()
  if (document.activeElement !== box) return false
  box.setSelectionRange(start + from, start + to)
  box.scrollIntoView({ block: 'nearest' })
  return true
}

/** By the browser's own editing, so that its undo knows of it. */
export function mendInBox(field: WordsBox, finding: Finding): boolean {
  if (!showInBox(field, finding)) return false
  const { suggestion } = finding
  return suggestion === ''
    ? document.execCommand('delete')
    : document.execCommand('insertText', false, suggestion ?? '')
}

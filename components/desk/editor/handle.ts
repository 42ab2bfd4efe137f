import { TextSelection } from '@tiptap/pm/state'
import type { Editor } from '@tiptap/react'
import type { RefObject } from 'react'
import type { Finding } from '#newsroom/checker/finding.ts'
import { type Draft, type HeadlineField, headlineFields } from '#newsroom/stories/draft/shape.ts'
import { spanOf, textAt } from '../checker/textAt.ts'
import { changeBody } from './takeBody.ts'
import { mendInBox, showInBox, type WordsBox } from './wordsBox.ts'

/** What the page around the editor does to it for the checker. */
export type EditorHandle = {
  /** Moves the cursor to a finding and scrolls there. False where its words are gone. */
  show: (finding: Finding) => boolean
  /** Puts `next`, in which one finding is mended, in place of the text: one step of undo. */
  mend: (next: Draft, finding: Finding) => boolean
}

type Parts = {
  editor: Editor | null
  frame: RefObject<HTMLDivElement | null>
  latest: RefObject<Draft>
}

export const editorHandle = (parts: Parts): EditorHandle => ({
  show(finding) {
    const box = fieldOf(parts, finding.place)
    return box ? showInBox(box, finding) : showInText(parts, finding)
  },
  mend(next, finding) {
    const box = fieldOf(parts, finding.place)
    if (box) return mendInBox(box, finding)
    const { editor } = parts
    if (!editor || editor.view.composing) return false
    changeBody(editor.view, next.body)
    editor.view.focus()
    return true
  },
})

function fieldOf({ frame }: Parts, place: string): WordsBox | null {
  if (!headlineFields.includes(place as HeadlineField)) return null
  const box = frame.current?.querySelector<HTMLTextAreaElement>(`[data-field="${place}"] textarea`)
  return box ? { box, start: 0 } : null
}

function showInText({ editor }: Parts, finding: Finding): boolean {
  if (!editor) return false
  const { doc, tr } = editor.state
  const start = textAt(doc, finding.place)
  const span = spanOf(doc, finding)
  if (start === null || !span) return false
  const selection = TextSelection.between(doc.resolve(span.from), doc.resolve(span.to))
  editor.view.dispatch(tr.setSelection(selection).scrollIntoView())
  editor.view.focus()
  return true
}

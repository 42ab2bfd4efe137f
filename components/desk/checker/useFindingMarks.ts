'use client'
import type { Editor } from '@tiptap/react'
import { useEffect } from 'react'
import type { Finding } from '#newsroom/checker/finding.ts'
import { markFindings } from './findingMarks.ts'

/** Underlines findings in the text; while an input method composes, when it has ended. */
export function useFindingMarks(editor: Editor | null, findings: readonly Finding[]): void {
  useEffect(() => {
    if (!editor || editor.isDestroyed || markFindings(editor.view, findings)) return
    const { dom } = editor.view
    // ProseMirror reads the composed text within 20 ms after this event
    const later = () =>
      setTimeout(() => !editor.isDestroyed && markFindings(editor.view, findings), 60)
    dom.addEventListener('compositionend', later)
    return () => dom.removeEventListener('compositionend', later)
  }, [editor, findings])
}

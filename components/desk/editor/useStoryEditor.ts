'use client'
import { fixTables } from '@tiptap/pm/tables'
import { type Editor, type UseEditorOptions, useEditor } from '@tiptap/react'
import { useEffect, useRef, useState } from 'react'
import { toDocument } from '#newsroom/stories/draft/document.ts'
import { fromDocument } from '#newsroom/stories/draft/fromDocument.ts'
import type { DraftBody } from '#newsroom/stories/draft/shape.ts'
import { behaviour, type Surroundings } from './behaviour.ts'
import { storyNodes } from './schema/schema.ts'

type Options = {
  body: DraftBody
  label: string
  around: Surroundings
  onBody: (body: DraftBody, isComposing: boolean) => void
  /** The text is to be read: keys move in it, nothing changes it. */
  isReadOnly?: boolean
}

/**
 * The Tiptap editor of a body. `onBody` hears of every change; while an input method composes with
 * `isComposing`, and once more without it when the composition has ended, changed or not.
 */
export function useStoryEditor({
  body,
  label,
  around,
  onBody,
  isReadOnly = false,
}: Options): Editor | null {
  const latest = useRef({ around, onBody })
  useEffect(() => {
    latest.current = { around, onBody }
  })
  const [options] = useState((): UseEditorOptions => {
    let wasComposing = false
    const report = (editor: Pick<Editor, 'view' | 'getJSON'>) => {
      wasComposing = editor.view.composing
      latest.current.onBody(fromDocument(editor.getJSON()), wasComposing)
    }
    return {
      extensions: [...storyNodes, behaviour(() => latest.current.around)],
      content: toDocument(body),
      editable: !isReadOnly,
      immediatelyRender: false,
      shouldRerenderOnTransaction: false,
      injectCSS: false,
      enableInputRules: false,
      enablePasteRules: false,
      enableCoreExtensions: {
        keymap: false,
        clipboardTextSerializer: false,
        delete: false,
        drop: false,
        paste: false,
      },
      editorProps: {
        // The tools stand over the first lines of the screen
        scrollThreshold: { top: 112, right: 0, bottom: 48, left: 0 },
        scrollMargin: { top: 120, right: 0, bottom: 64, left: 0 },
        attributes: {
          role: 'textbox',
          'aria-multiline': 'true',
          'aria-label': label,
          class: 'story-text',
          spellcheck: 'false',
          ...(isReadOnly && { 'aria-readonly': 'true', tabindex: '0' }),
        },
      },
      onCreate: ({ editor }) => {
        const squared = fixTables(editor.state)
        if (squared) editor.view.dispatch(squared.setMeta('addToHistory', false))
        editor.view.dom.addEventListener('compositionend', () => {
          // ProseMirror reads the composed text within 20 ms after this event
          setTimeout(() => {
            if (wasComposing && !editor.isDestroyed && !editor.view.composing) report(editor)
          }, 50)
        })
      },
      onTransaction: ({ editor, transaction }) => {
        if (transaction.docChanged) report(editor)
      },
    }
  })
  return useEditor(options)
}

'use client'
import { TextSelection } from '@tiptap/pm/state'
import { EditorContent } from '@tiptap/react'
import { type Ref, useEffect, useImperativeHandle, useRef, useState } from 'react'
import type { Finding } from '#newsroom/checker/finding.ts'
import type { Draft, DraftBlock } from '#newsroom/stories/draft/shape.ts'
import { useFindingMarks } from '../checker/useFindingMarks.ts'
import { belowCursor } from './belowCursor.ts'
import { BlockMenu } from './blockMenu.tsx'
import { insertBlock } from './commands/blocks.ts'
import { linkAt, setLink } from './commands/links.ts'
import { positionIn } from './commands/place.ts'
import type { CoverAddress } from './figureView.ts'
import { type EditorHandle, editorHandle } from './handle.ts'
import { Headlines } from './headlines.tsx'
import { HelpSheet } from './helpSheet.tsx'
import type { Asks } from './keys.ts'
import { defaultLabels, type Labels } from './labels.ts'
import { LinkSheet } from './linkSheet.tsx'
import { Standing } from './standing.tsx'
import { takeBody } from './takeBody.ts'
import { Tools } from './tools.tsx'
import { run } from './typing.ts'
import { useStoryEditor } from './useStoryEditor.ts'

type Props = {
  /** Where the writing starts; to put in another text, give the editor another `key`. */
  draft: Draft
  /**
   * Each change. While an input method composes, `isComposing` is true and the text is not yet what
   * the person means: keep it if you must, save nothing. Another call without it always follows.
   */
  onChange: (draft: Draft, change: { isComposing: boolean }) => void
  /**
   * A colleague's changes: the text as it is with them. Only what differs is replaced, so the cursor
   * stays, and undo knows nothing of it. A new object is a new text.
   */
  incoming?: Draft | null
  labels?: Partial<Labels>
  coverOf?: CoverAddress
  /** A few words at the end of the line under the text. */
  besideLength?: string | null
  /** What the checker found in the text as it is now. */
  findings?: readonly Finding[]
  /** What the page does to the text. */
  handle?: Ref<EditorHandle>
}

type Open =
  | { kind: 'link'; href: string }
  | { kind: 'menu'; left: number; top: number }
  | { kind: 'help' }

const noFindings: readonly Finding[] = []

/** The words of a story: headline fields, tools, text, and how it stands. */
export function StoryEditor(props: Props) {
  const { draft, onChange, incoming = null, labels: given, coverOf = () => null } = props
  const { findings = noFindings } = props
  const labels = { ...defaultLabels, ...given }
  const latest = useRef(draft)
  const frame = useRef<HTMLDivElement>(null)
  const [settled, setSettled] = useState(draft.body)
  const [open, setOpen] = useState<Open | null>(null)
  const [notice, setNotice] = useState('')

  const change = (part: Partial<Draft>, isComposing: boolean) => {
    latest.current = { ...latest.current, ...part }
    if (part.body && !isComposing) setSettled(part.body)
    onChange(latest.current, { isComposing })
  }
  const asks: Asks = {
    link: () => {
      if (!editor) return
      const link = linkAt(editor.state)
      if (link || !editor.state.selection.empty) setOpen({ kind: 'link', href: link?.href ?? '' })
      else setNotice('先选中要加链接的字，再加链接。')
    },
    menu: () =>
      editor &&
      frame.current &&
      setOpen({ kind: 'menu', ...belowCursor(editor.view, frame.current) }),
    help: () => setOpen({ kind: 'help' }),
  }
  const editor = useStoryEditor({
    body: draft.body,
    label: labels.body,
    around: { asks, say: setNotice, coverOf },
    onBody: (body, isComposing) => change({ body }, isComposing),
  })
  useEffect(() => {
    if (!incoming || !editor) return
    latest.current = incoming
    takeBody(editor.view, incoming.body)
    setSettled(incoming.body)
  }, [incoming, editor])
  useFindingMarks(editor, findings)
  useImperativeHandle(props.handle, () => editorHandle({ editor, frame, latest }), [editor])
  const isGoingBack = useRef(false)
  useEffect(() => {
    if (open || !isGoingBack.current) return
    isGoingBack.current = false
    editor?.view.focus()
  }, [open, editor])
  const close = () => {
    isGoingBack.current = true
    setOpen(null)
  }
  const choose = (block: DraftBlock) => {
    close()
    if (editor) run(editor.view, insertBlock(block))
  }
  const link = (href: string) => {
    close()
    if (editor) run(editor.view, setLink(href))
  }
  /** At once: Tiptap's own `focus` waits for a frame, and what is typed meanwhile would go elsewhere. */
  const goTo = (at: number) => {
    if (!editor) return
    const { doc, tr } = editor.state
    const place = doc.resolve(Math.min(doc.content.size, positionIn(doc, at)))
    editor.view.dispatch(tr.setSelection(TextSelection.near(place)).scrollIntoView())
    editor.view.focus()
  }
  return (
    <div className="story-editor" ref={frame}>
      <Headlines
        draft={draft}
        incoming={incoming}
        labels={labels}
        findings={findings}
        onField={(field, text, isComposing) => change({ [field]: text }, isComposing)}
        onDone={() => goTo(0)}
      />
      {editor && <Tools editor={editor} asks={asks} isMenuOpen={open?.kind === 'menu'} />}
      <EditorContent editor={editor} className="story-text-frame" />
      <Standing body={settled} beside={props.besideLength ?? null} onGoTo={goTo} />
      <p role="status" className="notice">
        {notice}
      </p>
      {open?.kind === 'menu' && (
        <BlockMenu at={open} onChoose={choose} onClose={close} onLeave={() => setOpen(null)} />
      )}
      {open?.kind === 'link' && <LinkSheet href={open.href} onSet={link} onClose={close} />}
      {open?.kind === 'help' && <HelpSheet onClose={close} />}
    </div>
  )
}

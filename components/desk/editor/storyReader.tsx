'use client'
import { TextSelection } from '@tiptap/pm/state'
import { EditorContent } from '@tiptap/react'
import { type Ref, useImperativeHandle, useRef } from 'react'
import type { Finding } from '#newsroom/checker/finding.ts'
import { type Draft, headlineFields } from '#newsroom/stories/draft/shape.ts'
import { useFindingMarks } from '../checker/useFindingMarks.ts'
import { positionIn } from './commands/place.ts'
import type { CoverAddress } from './figureView.ts'
import { type EditorHandle, editorHandle } from './handle.ts'
import { Headline } from './headline.tsx'
import type { Asks } from './keys.ts'
import { defaultLabels } from './labels.ts'
import { Standing } from './standing.tsx'
import { useStoryEditor } from './useStoryEditor.ts'

type Props = {
  draft: Draft
  coverOf: CoverAddress
  besideLength?: string | null
  /** What the checker found in this text. */
  findings?: readonly Finding[]
  handle?: Ref<EditorHandle>
}

const noFindings: readonly Finding[] = []

const nothing = () => undefined
const asks: Asks = { link: nothing, menu: nothing, help: nothing }

/** The words of a story as its writer sees them, to be read and not written on. */
export function StoryReader(props: Props) {
  const { draft, coverOf, besideLength = null, findings = noFindings } = props
  const frame = useRef<HTMLDivElement>(null)
  const latest = useRef(draft)
  const editor = useStoryEditor({
    body: draft.body,
    label: defaultLabels.body,
    around: { asks, say: nothing, coverOf },
    onBody: nothing,
    isReadOnly: true,
  })
  useFindingMarks(editor, findings)
  useImperativeHandle(props.handle, () => editorHandle({ editor, frame, latest }), [editor])
  const goTo = (at: number) => {
    if (!editor) return
    const { doc, tr } = editor.state
    const place = doc.resolve(Math.min(doc.content.size, positionIn(doc, at)))
    editor.view.dispatch(tr.setSelection(TextSelection.near(place)).scrollIntoView())
    editor.view.focus()
  }
  return (
    <div className="story-editor" ref={frame}>
      <fieldset className="headlines" aria-label="标题和摘要">
        {headlineFields
          .filter((field) => draft[field] !== '')
          .map((field) => (
            <Headline
              key={field}
              field={field}
              label={defaultLabels[field]}
              text={draft[field]}
              isReadOnly
              incoming={null}
              findings={findings.filter(({ place }) => place === field)}
              onText={nothing}
              onEnter={nothing}
            />
          ))}
      </fieldset>
      <EditorContent editor={editor} className="story-text-frame" />
      <Standing body={draft.body} beside={besideLength} onGoTo={goTo} />
    </div>
  )
}

'use client'
import { type ClipboardEvent, type KeyboardEvent, useEffect, useId, useRef, useState } from 'react'
import { tidy } from '#lib/zh/tidy.ts'
import type { Finding } from '#newsroom/checker/finding.ts'
import { lineLength } from '#newsroom/stories/draft/lengths.ts'
import type { Draft, HeadlineField } from '#newsroom/stories/draft/shape.ts'
import { MarkedWords } from '../checker/markedWords.tsx'
import { isOfInputMethod } from './typing.ts'

type Props = {
  field: HeadlineField
  label: string
  text: string
  isReadOnly?: boolean
  /** A text with a colleague's changes in it. */
  incoming: Draft | null
  /** What the checker found in this field. */
  findings: readonly Finding[]
  onText: (text: string, isComposing: boolean) => void
  /** Enter: on to the next field. */
  onEnter: () => void
}

/** One line of the headline with its length; the count waits until an input method is done. */
export function Headline(props: Props) {
  const { field, label, text, isReadOnly, incoming, findings, onText, onEnter } = props
  const id = useId()
  const box = useRef<HTMLTextAreaElement>(null)
  const [settled, setSettled] = useState(text)
  const { length, most, sentence } = lineLength(field, settled)

  useEffect(() => {
    if (!incoming || !box.current || box.current.value === incoming[field]) return
    box.current.value = incoming[field]
    setSettled(incoming[field])
  }, [incoming, field])

  const read = (isComposing: boolean) => {
    if (!box.current) return
    if (!isComposing) keepOneLine(box.current)
    onText(box.current.value, isComposing)
    if (!isComposing) setSettled(box.current.value)
  }
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key !== 'Enter' || isOfInputMethod(event.nativeEvent)) return
    event.preventDefault()
    onEnter()
  }
  return (
    <div className="headline" data-field={field} data-long={sentence !== null}>
      <label htmlFor={id}>{label}</label>
      <div className="headline-words">
        <MarkedWords text={settled} findings={findings} />
        <textarea
          id={id}
          ref={box}
          rows={1}
          defaultValue={text}
          readOnly={isReadOnly}
          spellCheck={false}
          aria-describedby={`${id}-length ${id}-fault`}
          onInput={({ nativeEvent }) => read((nativeEvent as InputEvent).isComposing)}
          onCompositionEnd={() => read(false)}
          onKeyDown={onKeyDown}
          onPaste={pasteTidy}
        />
      </div>
      <span id={`${id}-length`} className="length">
        {most === undefined ? `${length}字` : `${length}／${most}字`}
      </span>
      <span id={`${id}-fault`} className="fault">
        {sentence}
      </span>
    </div>
  )
}

/** A headline is one line: breaks that came by a drop become spaces. */
function keepOneLine(box: HTMLTextAreaElement): void {
  if (!/[\r\n]/.test(box.value)) return
  const { selectionStart } = box
  box.value = box.value.replace(/[\r\n]+/g, ' ')
  box.setSelectionRange(selectionStart, selectionStart)
}

/** Pasted words without breaks and invisible characters; the browser's own undo still knows them. */
function pasteTidy(event: ClipboardEvent<HTMLTextAreaElement>): void {
  event.preventDefault()
  if (event.currentTarget.readOnly) return
  const words = tidy(event.clipboardData.getData('text/plain'))
  if (words) document.execCommand('insertText', false, words)
}

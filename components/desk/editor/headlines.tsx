'use client'
import { useRef } from 'react'
import type { Finding } from '#newsroom/checker/finding.ts'
import { type Draft, type HeadlineField, headlineFields } from '#newsroom/stories/draft/shape.ts'
import { Headline } from './headline.tsx'
import type { Labels } from './labels.ts'

type Props = {
  draft: Draft
  incoming: Draft | null
  labels: Labels
  findings: readonly Finding[]
  onField: (field: HeadlineField, text: string, isComposing: boolean) => void
  /** Enter in the last field. */
  onDone: () => void
}

/** 引题 主题 副题 短标题 摘要, one below the other; Enter goes from one to the next. */
export function Headlines({ draft, incoming, labels, findings, onField, onDone }: Props) {
  const box = useRef<HTMLFieldSetElement>(null)
  const goOn = (from: number) => {
    const next = box.current?.querySelectorAll('textarea')[from + 1]
    if (next) next.focus()
    else onDone()
  }
  return (
    <fieldset ref={box} className="headlines" aria-label="标题和摘要">
      {headlineFields.map((field, index) => (
        <Headline
          key={field}
          field={field}
          label={labels[field]}
          text={draft[field]}
          incoming={incoming}
          findings={findings.filter(({ place }) => place === field)}
          onText={(text, isComposing) => onField(field, text, isComposing)}
          onEnter={() => goOn(index)}
        />
      ))}
    </fieldset>
  )
}

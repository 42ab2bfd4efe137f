'use client'
import { type ReactNode, useState } from 'react'
import { type Finding, levelNames } from '#newsroom/checker/finding.ts'
import { Button } from '../button.tsx'
import { Dialog } from '../dialog.tsx'
import { ErrorSummary } from '../errorSummary.tsx'
import { fault } from '../formState.ts'

type SheetProps = {
  finding: Finding | null
  onClose: () => void
  /** Answers a sentence where it was refused. */
  onSend: (finding: Finding, words: string) => Promise<string | null>
}

/** 保留并说明: why the words stand as they are. */
export const KeepFindingSheet = (props: SheetProps) => (
  <WordsSheet {...props} title="保留并说明" label="理由" send="保留" start={() => ''}>
    {({ text, level, sentence }) =>
      `“${text}”（${levelNames[level]}）：${sentence}审稿的同事会看到您写的理由。`
    }
  </WordsSheet>
)

/** 加入允许词: from now on right for everybody. */
export const AllowSheet = (props: SheetProps) => (
  <WordsSheet {...props} title="加入允许词" label="文字" send="加入" start={({ text }) => text}>
    {() => '以后所有稿件里的这几个字，这条规则都不再报。一个字会到处放行，请连上下文写长一些。'}
  </WordsSheet>
)

type Words = SheetProps & {
  title: string
  label: string
  send: string
  start: (finding: Finding) => string
  children: (finding: Finding) => ReactNode & string
}

function WordsSheet({ finding, onClose, onSend, title, label, send, start, children }: Words) {
  const [sentence, setSentence] = useState('')
  const [isSending, setSending] = useState(false)
  const close = () => {
    setSentence('')
    onClose()
  }
  const submit = async (form: FormData) => {
    if (!finding || isSending) return
    setSending(true)
    const refusal = await onSend(finding, String(form.get('words') ?? ''))
    setSending(false)
    if (refusal) setSentence(refusal)
    else close()
  }
  return (
    <Dialog
      isOpen={finding !== null}
      onClose={close}
      title={title}
      about={finding ? children(finding) : ''}
    >
      <form
        className="mt-4 grid gap-4"
        onSubmit={(event) => {
          event.preventDefault()
          void submit(new FormData(event.currentTarget))
        }}
      >
        <ErrorSummary state={sentence ? fault(sentence) : null} />
        <label className="grid gap-1 font-bold">
          {label}
          <input
            name="words"
            className="input font-normal"
            maxLength={500}
            autoComplete="off"
            defaultValue={finding ? start(finding) : ''}
            key={finding?.fingerprint}
          />
        </label>
        <p>
          <Button type="submit" kind="primary" aria-disabled={isSending}>
            {send}
          </Button>
        </p>
      </form>
    </Dialog>
  )
}

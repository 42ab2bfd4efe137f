'use client'
import { useState } from 'react'
import type { DraftFault } from '#newsroom/stories/draft/toContent.ts'
import { useAnnounce } from '../announcer.tsx'
import { Button } from '../button.tsx'
import { Dialog } from '../dialog.tsx'
import { ErrorSummary } from '../errorSummary.tsx'
import { fault } from '../formState.ts'

/** What the server answers to 存版: the version's number and what it still lacks, or why there is none. */
export type Kept =
  | { ok: true; number: number; isNew: boolean; faults: DraftFault[] }
  | { ok: false; sentence: string }

type KeepProps = {
  isOpen: boolean
  onClose: () => void
  /** Saves what is typed, then keeps it as a version. */
  onKeep: (reason: string) => Promise<Kept>
}

/** 存版, with its reason. */
export function KeepSheet({ isOpen, onClose, onKeep }: KeepProps) {
  const [sentence, setSentence] = useState('')
  const announce = useAnnounce()
  const keep = async (form: FormData) => {
    const kept = await onKeep(String(form.get('reason') ?? ''))
    if (!kept.ok) return setSentence(kept.sentence)
    announce(kept.isNew ? `已存第${kept.number}版。` : `和第${kept.number}版一样，没有另存。`)
    setSentence('')
    onClose()
  }
  return (
    <Dialog
      isOpen={isOpen}
      onClose={onClose}
      title="存一版"
      about="以后可以和别的版本比较，也可以恢复。"
    >
      <form
        className="mt-4 grid gap-4"
        onSubmit={(event) => {
          event.preventDefault()
          void keep(new FormData(event.currentTarget))
        }}
      >
        <ErrorSummary state={sentence ? fault(sentence) : null} />
        <label className="grid gap-1 font-bold">
          改了什么
          <input name="reason" className="input font-normal" maxLength={100} autoComplete="off" />
        </label>
        <p>
          <Button type="submit" kind="primary">
            存版
          </Button>
        </p>
      </form>
    </Dialog>
  )
}

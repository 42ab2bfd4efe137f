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

type PublishProps = {
  /** The version that the person is about to put live; null: the sheet is closed. */
  ready: (Kept & { ok: true }) | null
  isLive: boolean
  onClose: () => void
  onPublish: (number: number) => Promise<string | undefined>
}

/** 发布: what is still missing, or the one button that puts exactly this version before readers. */
export function PublishSheet({ ready, isLive, onClose, onPublish }: PublishProps) {
  const [sentence, setSentence] = useState('')
  const [isPending, setPending] = useState(false)
  if (!ready) return null
  const { number, faults } = ready
  const publish = async () => {
    setPending(true)
    setSentence((await onPublish(number)) ?? '')
    setPending(false)
  }
  const about = isLive
    ? '读者看到的文字马上换成这一版，页面注明修改时间。地址和发布时间不变。'
    : '发布后读者马上能看到。'
  return (
    <Dialog
      isOpen
      onClose={onClose}
      title={faults.length > 0 ? '还不能发布' : `发布第${number}版`}
      about={faults.length > 0 ? '改好下面这些地方，再发布：' : about}
    >
      {faults.length > 0 ? (
        <ul className="mt-3 grid gap-1">
          {faults.map(({ sentence: why }) => (
            <li key={why}>{why}</li>
          ))}
        </ul>
      ) : (
        <div className="mt-4 grid gap-4">
          <ErrorSummary state={sentence ? fault(sentence) : null} />
          <p className="flex gap-3">
            <Button
              kind="primary"
              aria-disabled={isPending}
              onClick={() => !isPending && void publish()}
            >
              发布
            </Button>
            <Button onClick={onClose}>取消</Button>
          </p>
        </div>
      )}
      {faults.length > 0 && (
        <p className="mt-4">
          <Button kind="primary" onClick={onClose}>
            回去改
          </Button>
        </p>
      )}
    </Dialog>
  )
}

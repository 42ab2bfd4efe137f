'use client'
import { useActionState, useId } from 'react'
import { Button } from '../button.tsx'
import { Dialog } from '../dialog.tsx'
import { ErrorSummary } from '../errorSummary.tsx'
import { type FormState, fault } from '../formState.ts'
import { SubmitButton } from '../submitButton.tsx'
import { orSentence } from './orSentence.ts'
import type { Kept } from './versionSheets.tsx'

export type Publish = (state: FormState, form: FormData) => Promise<FormState>

/**
 * What the person is about to put live: the version that was kept for it, in the channel they read,
 * and the version of the working text that it was kept from.
 */
export type Ready = { kept: Kept; channelId: number; version: number }

type Props = {
  storyId: number
  /** Null: the sheet is closed. */
  ready: Ready | null
  /** Names of channels by their ids. */
  nameOf: (field: 'channelId', id: number) => string
  isLive: boolean
  onClose: () => void
  onPublish: Publish
}

/**
 * 发布 of a text that nobody has reviewed: why it cannot be, or the chief's reason for putting
 * exactly this version before readers past the reviews.
 */
export function PublishSheet({ ready, onClose, ...props }: Props) {
  if (!ready) return null
  const { kept, ...read } = ready
  if (!kept.ok) return <Refused about={kept.sentence} onClose={onClose} />
  const { number, faults } = kept
  if (faults.length === 0)
    return <PublishForm number={number} {...read} onClose={onClose} {...props} />
  return (
    <Refused about="改好下面这些地方，再发布：" onClose={onClose}>
      {faults.map(({ sentence }) => sentence)}
    </Refused>
  )
}

type RefusedProps = { about: string; onClose: () => void; children?: string[] }

const Refused = ({ about, onClose, children = [] }: RefusedProps) => (
  <Dialog isOpen onClose={onClose} title="还不能发布" about={about}>
    <ul className="mt-3 grid gap-1 empty:hidden">
      {children.map((sentence) => (
        <li key={sentence}>{sentence}</li>
      ))}
    </ul>
    <p className="mt-4">
      <Button kind="primary" onClick={onClose}>
        {children.length > 0 ? '回去改' : '知道了'}
      </Button>
    </p>
  </Dialog>
)

type FormProps = Omit<Props, 'ready'> & Omit<Ready, 'kept'> & { number: number }

function PublishForm(props: FormProps) {
  const { storyId, channelId, number, version, nameOf, isLive, onClose, onPublish } = props
  const reasonId = useId()
  const [state, action] = useActionState<FormState, FormData>(
    (before, form) => orSentence(onPublish(before, form), fault),
    null,
  )
  const effect = isLive
    ? '读者看到的文字马上换成这一版，页面注明修改时间。地址和发布时间不变。'
    : `发布到“${nameOf('channelId', channelId)}”频道，读者马上能看到。`
  const about = `这一版没有经过三审三校，发布就是紧急签发：要写明原因，另一位同事复签之前提醒一直留着。${effect}`
  return (
    <Dialog isOpen onClose={onClose} title={`发布第${number}版`} about={about}>
      <form action={action} className="mt-4 grid gap-4">
        <ErrorSummary state={state} />
        <input type="hidden" name="storyId" value={storyId} />
        <input type="hidden" name="revision" value={number} />
        <input type="hidden" name="channelId" value={channelId} />
        <input type="hidden" name="version" value={version} />
        <div className="grid gap-1">
          <label htmlFor={reasonId} className="font-bold">
            紧急签发的原因
          </label>
          <textarea
            id={reasonId}
            name="reason"
            rows={2}
            className="input"
            defaultValue={state?.values?.['reason']}
          />
        </div>
        <p className="flex gap-3">
          <SubmitButton>发布</SubmitButton>
          <Button onClick={onClose}>取消</Button>
        </p>
      </form>
    </Dialog>
  )
}

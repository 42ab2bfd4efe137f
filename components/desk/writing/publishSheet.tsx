'use client'
import { useActionState, useId } from 'react'
import { Button } from '../button.tsx'
import { Dialog } from '../dialog.tsx'
import { ErrorSummary } from '../errorSummary.tsx'
import type { FormState } from '../formState.ts'
import { SubmitButton } from '../submitButton.tsx'
import type { Kept } from './versionSheets.tsx'

export type Publish = (state: FormState, form: FormData) => Promise<FormState>

/** A version that was just kept, and the version of the working text that it was kept from. */
export type ReadyText = Kept & { ok: true } & { version: number }

type Props = {
  storyId: number
  /** The channel in which the person has read it. */
  channelId: number
  /** The version that the person is about to put live; null: the sheet is closed. */
  ready: ReadyText | null
  isLive: boolean
  onClose: () => void
  onPublish: Publish
}

/**
 * 发布 of a text that nobody has reviewed: what is still missing, or the chief's reason for putting
 * exactly this version before readers past the reviews.
 */
export function PublishSheet({ ready, onClose, ...props }: Props) {
  if (!ready) return null
  const { number, version, faults } = ready
  if (faults.length === 0)
    return <PublishForm number={number} version={version} onClose={onClose} {...props} />
  return (
    <Dialog isOpen onClose={onClose} title="还不能发布" about="改好下面这些地方，再发布：">
      <ul className="mt-3 grid gap-1">
        {faults.map(({ sentence }) => (
          <li key={sentence}>{sentence}</li>
        ))}
      </ul>
      <p className="mt-4">
        <Button kind="primary" onClick={onClose}>
          回去改
        </Button>
      </p>
    </Dialog>
  )
}

type FormProps = Omit<Props, 'ready'> & { number: number; version: number }

function PublishForm({ storyId, channelId, number, version, ...props }: FormProps) {
  const { isLive, onClose, onPublish } = props
  const reasonId = useId()
  const [state, action] = useActionState(onPublish, null)
  const effect = isLive
    ? '读者看到的文字马上换成这一版，页面注明修改时间。地址和发布时间不变。'
    : '发布后读者马上能看到。'
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

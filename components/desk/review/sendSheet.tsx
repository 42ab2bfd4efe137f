'use client'
import { Button } from '../button.tsx'
import { Dialog } from '../dialog.tsx'
import { FormArea, FormTick } from '../formFields.tsx'
import type { Kept } from '../writing/versionSheets.tsx'
import { ActSheet } from './actSheet.tsx'
import type { ReviewActions } from './reviewActions.ts'

/** 送审, or the chief's way past the reviews. */
export type Sending = 'submit' | 'emergency'

/**
 * What the person is about to send: the version that was kept for it, and the version of the working
 * text that it was kept from.
 */
export type Ready = { sending: Sending; kept: Kept; version: number; isBrief: boolean }

type Props = {
  storyId: number
  /** Null: the sheet is closed. */
  ready: Ready | null
  actions: Pick<ReviewActions, Sending>
  onClose: () => void
}

/** What is missing before the text can be sent on, or the form that sends exactly this version. */
export function SendSheet({ storyId, ready, actions, onClose }: Props) {
  if (!ready) return null
  const { sending, kept, version, isBrief } = ready
  if (!kept.ok) return <Refused sending={sending} about={kept.sentence} onClose={onClose} />
  if (kept.faults.length > 0)
    return (
      <Refused
        sending={sending}
        about={`改好下面这些地方，再${names[sending]}：`}
        onClose={onClose}
      >
        {kept.faults.map(({ sentence }) => sentence)}
      </Refused>
    )
  const same = { of: { storyId, version }, action: actions[sending], onClose }
  return sending === 'submit' ? (
    <ActSheet
      {...same}
      name="submit"
      title={`送审第${kept.number}版`}
      about="送审以后文字不能再改；要改先撤回，改好重新送审。"
      submit="送审"
    >
      {isBrief && (
        <FormTick name="isFast" value>
          走快讯通道：只做初审和终审，不用三校，发布后24小时内补审
        </FormTick>
      )}
      <FormArea name="note" label="给审稿人的话" hint="可以不写" rows={3} />
    </ActSheet>
  ) : (
    <ActSheet
      {...same}
      name="emergency"
      title={`紧急签发第${kept.number}版`}
      about="这一版没有经过三审三校。紧急签发要写明原因，另一位同事复签之前提醒一直留着；签发后再发布。"
      submit="紧急签发"
      isDanger
    >
      <FormArea name="reason" label="紧急签发的原因" rows={3} />
    </ActSheet>
  )
}

const names: Record<Sending, string> = { submit: '送审', emergency: '紧急签发' }

type RefusedProps = { sending: Sending; about: string; onClose: () => void; children?: string[] }

const Refused = ({ sending, about, onClose, children = [] }: RefusedProps) => (
  <Dialog isOpen onClose={onClose} title={`还不能${names[sending]}`} about={about}>
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

'use client'
import { Button } from '../button.tsx'
import { Dialog } from '../dialog.tsx'
import type { Kept } from '../writing/versionSheets.tsx'
import { ActSheet } from './actSheet.tsx'
import type { ReviewActions } from './reviewActions.ts'
import { type Sending, sendWords } from './sendWords.tsx'

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
  const given = { storyId, version, isBrief, name: `第${kept.number}版`, actions }
  return <ActSheet {...sendWords(sending, given)} onClose={onClose} />
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

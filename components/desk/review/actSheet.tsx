'use client'
import type { KeyboardEvent, ReactNode } from 'react'
import { Button } from '../button.tsx'
import { Dialog } from '../dialog.tsx'
import { Form } from '../form.tsx'
import { FormHidden } from '../formFields.tsx'
import { fault } from '../formState.ts'
import { SubmitButton } from '../submitButton.tsx'
import { orSentence } from '../writing/orSentence.ts'
import type { FormAction } from './reviewActions.ts'

type Props = {
  /** One of its kind on the page: ids of its fields begin with it. */
  name: string
  title: string
  /** What will happen. */
  about?: string
  action: FormAction
  /** What the form says unseen: which story, which round, which version. */
  of: Readonly<Record<string, string | number>>
  submit: string
  isDanger?: boolean
  onClose: () => void
  children?: ReactNode
}

/** A sheet over the page with one form: one act. Ctrl+Enter sends it, Escape leaves it. */
export function ActSheet(props: Props) {
  const { name, title, about, action, of, submit, isDanger = false, onClose, children } = props
  return (
    <Dialog isOpen onClose={onClose} title={title} {...(about && { about })}>
      {/* biome-ignore lint/a11y/noStaticElementInteractions: a short cut of the form inside */}
      <div onKeyDown={sendByKey}>
        <Form
          name={name}
          label={title}
          className="mt-4 grid gap-4"
          action={(before, form) =>
            orSentence(action(before, form), (sentence) => fault(sentence, textsOf(form)))
          }
        >
          {Object.entries(of).map(([field, value]) => (
            <FormHidden key={field} name={field} value={value} />
          ))}
          {children}
          <p className="flex flex-wrap items-center gap-3">
            <SubmitButton kind={isDanger ? 'danger' : 'primary'} aria-keyshortcuts="Control+Enter">
              {submit}
            </SubmitButton>
            <Button onClick={onClose}>取消</Button>
            <span className="set-[0.875rem]/[1.375rem] text-meta">Ctrl＋Enter 确定，Esc 取消</span>
          </p>
        </Form>
      </div>
    </Dialog>
  )
}

/** What was typed, for the form to keep. */
const textsOf = (form: FormData): Record<string, string> =>
  Object.fromEntries(
    [...form].filter((entry): entry is [string, string] => typeof entry[1] === 'string'),
  )

function sendByKey(event: KeyboardEvent<HTMLElement>): void {
  if (event.key !== 'Enter' || !(event.ctrlKey || event.metaKey)) return
  event.preventDefault()
  const button = event.currentTarget.querySelector<HTMLButtonElement>('button[type="submit"]')
  if (button?.getAttribute('aria-disabled') !== 'true') button?.click()
}

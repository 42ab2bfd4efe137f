'use client'
import type { KeyboardEvent } from 'react'
import { Button } from '../button.tsx'
import { Dialog } from '../dialog.tsx'
import { fault } from '../formState.ts'
import { orSentence } from '../writing/orSentence.ts'
import { ActForm, type ActWords } from './actForm.tsx'

type Props = ActWords & { onClose: () => void }

/** A sheet over the page with one form: one act. Ctrl+Enter sends it, Escape leaves it. */
export function ActSheet({ onClose, about, ...act }: Props) {
  const { title, action } = act
  return (
    <Dialog isOpen onClose={onClose} title={title} {...(about && { about })}>
      {/* biome-ignore lint/a11y/noStaticElementInteractions: a short cut of the form inside */}
      <div onKeyDown={sendByKey}>
        <ActForm
          {...act}
          action={(before, form) =>
            orSentence(action(before, form), (sentence) => fault(sentence, textsOf(form)))
          }
          beside={
            <>
              <Button onClick={onClose}>取消</Button>
              <span className="set-[0.875rem]/[1.375rem] text-meta">
                Ctrl＋Enter 确定，Esc 取消
              </span>
            </>
          }
        />
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

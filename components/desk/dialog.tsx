'use client'

import { Dialog as Radix } from 'radix-ui'
import { type ReactNode, useRef } from 'react'

type Props = {
  isOpen: boolean
  onClose: () => void
  title: string
  /** One sentence under the title: what will happen. */
  about?: string
  children: ReactNode
}

/**
 * A dialog: it keeps the focus until it is closed, Escape closes it, and the focus goes back to where
 * it was. Forms inside must work without it: it is drawn by script only.
 */
export function Dialog({ isOpen, onClose, title, about, children }: Props) {
  const before = useRef<Element | null>(null)
  return (
    <Radix.Root open={isOpen} onOpenChange={(open) => !open && onClose()}>
      <Radix.Portal>
        <Radix.Overlay className="veil" />
        <Radix.Content
          className="dialog"
          {...(!about && { 'aria-describedby': undefined })}
          onOpenAutoFocus={() => {
            before.current = document.activeElement
          }}
          // By itself it gives the focus to a trigger of its own, and there is none
          onCloseAutoFocus={(event) => {
            event.preventDefault()
            if (before.current instanceof HTMLElement) before.current.focus()
          }}
        >
          <Radix.Title className="song set-[1.375rem]/[2.125rem]">{title}</Radix.Title>
          {about && <Radix.Description className="mt-2">{about}</Radix.Description>}
          {children}
        </Radix.Content>
      </Radix.Portal>
    </Radix.Root>
  )
}

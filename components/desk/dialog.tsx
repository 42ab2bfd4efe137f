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
 * it was, or where that is gone by then, to what stood around it. Forms inside must work without it:
 * it is drawn by script only.
 */
export function Dialog({ isOpen, onClose, title, about, children }: Props) {
  const before = useRef<HTMLElement[]>([])
  return (
    <Radix.Root open={isOpen} onOpenChange={(open) => !open && onClose()}>
      <Radix.Portal>
        <Radix.Overlay className="veil" />
        <Radix.Content
          className="dialog"
          {...(!about && { 'aria-describedby': undefined })}
          onOpenAutoFocus={() => {
            before.current = withAncestors(document.activeElement)
          }}
          // By itself it gives the focus to a trigger of its own, and there is none
          onCloseAutoFocus={(event) => {
            event.preventDefault()
            before.current.find((element) => element.isConnected)?.focus()
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

/** An element and all around it that can take the focus, the nearest first. */
function withAncestors(element: Element | null): HTMLElement[] {
  if (!(element instanceof HTMLElement) || element === document.body) return []
  const around = withAncestors(element.parentElement?.closest('[tabindex]') ?? null)
  return [element, ...around]
}

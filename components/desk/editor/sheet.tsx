'use client'
import { type ReactNode, useId, useLayoutEffect, useRef } from 'react'

type Props = { title: string; onClose: () => void; children: ReactNode }

/** A dialog over the editor, by the browser's own `<dialog>`: it keeps the focus, Escape closes it. */
export function Sheet({ title, onClose, children }: Props) {
  const id = useId()
  const box = useRef<HTMLDialogElement>(null)
  // Closed before it leaves the page: only then the browser gives the focus back to where it was
  useLayoutEffect(() => {
    const dialog = box.current
    dialog?.showModal()
    return () => dialog?.close()
  }, [])
  return (
    <dialog
      ref={box}
      className="sheet"
      aria-labelledby={id}
      onCancel={(event) => {
        event.preventDefault()
        onClose()
      }}
    >
      <h2 id={id}>{title}</h2>
      {children}
    </dialog>
  )
}

'use client'

import { useEffect, useRef } from 'react'

/** A link or a password that is shown this once: it takes the focus, and selects itself for copying. */
export function ShownOnce({ title, text, about }: { title: string; text: string; about: string }) {
  const box = useRef<HTMLInputElement>(null)
  useEffect(() => {
    box.current?.focus()
    box.current?.select()
  }, [])
  return (
    <div role="status" className="grid gap-2 border-l-4 border-l-brand bg-ice px-4 py-3">
      <label htmlFor="shown-once" className="font-bold">
        {title}
      </label>
      <input id="shown-once" ref={box} className="input figures" readOnly defaultValue={text} />
      <p className="set-[0.9375rem]/[1.5rem] text-ink-2">{about}</p>
    </div>
  )
}

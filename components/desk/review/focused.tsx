'use client'
import { type ReactNode, useEffect, useRef } from 'react'

/** Takes the focus as it comes: where an act has led to another page, the keyboard goes on from here. */
export function Focused({ children }: { children: ReactNode }) {
  const box = useRef<HTMLDivElement>(null)
  useEffect(() => box.current?.focus(), [])
  return (
    <div ref={box} tabIndex={-1}>
      {children}
    </div>
  )
}

import type { ReactNode } from 'react'

/** A part of a desk page under an ink rule. */
export function Section({ title, children }: { title: string; children: ReactNode }) {
  return (
    <section className="ruled grid gap-4 pt-4">
      <h2 className="song set-[1.25rem]/[1.875rem]">{title}</h2>
      {children}
    </section>
  )
}

import type { ReactNode } from 'react'

/** The foot of a list: 看更早, the nearest earlier days, and the next page. */
export function Pager({ label, children }: { label: string; children: ReactNode }) {
  return (
    <nav
      aria-label={label}
      className="pager flex flex-wrap items-center gap-x-8 border-y border-t-rule border-b-hairline py-2 set-[1rem]/[1.625rem] no-print"
    >
      {children}
    </nav>
  )
}

'use client'

import Link from 'next/link'
import { usePathname } from 'next/navigation'
import type { ReactNode } from 'react'

/** A link of the side bar; it knows whether its section is the one that is open. */
export function SideLink({ href, children }: { href: string; children: ReactNode }) {
  const path = usePathname()
  const isCurrent = href === '/admin' ? path === href : path === href || path.startsWith(`${href}/`)
  return (
    <Link
      href={href}
      className="side-item"
      prefetch={false}
      aria-current={isCurrent ? 'page' : undefined}
    >
      {children}
    </Link>
  )
}

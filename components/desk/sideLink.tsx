'use client'

import Link from 'next/link'
import { usePathname } from 'next/navigation'
import type { ReactNode } from 'react'

type Props = {
  href: string
  /** Another address that belongs to the section. */
  also?: string | undefined
  children: ReactNode
}

/** A link of the side bar; it knows whether its section is the one that is open. */
export function SideLink({ href, also, children }: Props) {
  const path = usePathname()
  const isIn = (section: string) => path === section || path.startsWith(`${section}/`)
  const isCurrent = href === '/admin' ? path === href : isIn(href) || (also ? isIn(also) : false)
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

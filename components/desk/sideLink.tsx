'use client'

import Link from 'next/link'
import { usePathname, useSearchParams } from 'next/navigation'
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
  const only = useSearchParams().get('only')
  const [wanted = '', query] = href.split('?only=')
  const isExact = wanted === '/admin' || query !== undefined
  const isIn = (section: string) => path === section || (!isExact && path.startsWith(`${section}/`))
  const isHere = isIn(wanted) || (also !== undefined && isIn(also))
  // 待我审 and 校对 are the story list, narrowed: of the three lines one is the current one
  const isCurrent =
    isHere && (query !== undefined ? only === query : only !== 'review' && only !== 'proof')
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

'use client'

import Link from 'next/link'
import { usePathname, useSearchParams } from 'next/navigation'
import type { ReactNode } from 'react'
import { newStoryPath } from '#newsroom/deskAddresses.ts'

type Props = {
  href: string
  /** Another address that belongs to the section. */
  also?: string | undefined
  /** Told by the pointer where the side shows icons only. */
  name: string
  children: ReactNode
}

/** A link of the side bar; it knows whether its section is the one that is open. */
export function SideLink({ href, also, name, children }: Props) {
  const path = usePathname()
  const only = useSearchParams().get('only')
  const [wanted = '', query] = href.split('?only=')
  const isExact = wanted === '/admin' || query !== undefined
  const isIn = (section: string) => path === section || (!isExact && path.startsWith(`${section}/`))
  // 写稿 has a line of its own below 稿库
  const isElsewhere = path === newStoryPath && wanted !== newStoryPath
  const isHere = !isElsewhere && (isIn(wanted) || (also !== undefined && isIn(also)))
  // 待我审 and 校对 are the story list, narrowed: of the three lines one is the current one
  const isCurrent =
    isHere && (query !== undefined ? only === query : only !== 'review' && only !== 'proof')
  return (
    <Link
      href={href}
      className="side-item"
      title={name}
      prefetch={false}
      aria-current={isCurrent ? 'page' : undefined}
    >
      {children}
    </Link>
  )
}

import type { ReactNode } from 'react'
import { NewsLine } from './live/newsLine.tsx'

type Props = {
  title: string
  /** A few words beside the title: 2018年5月14日 星期一. */
  about?: ReactNode
  /** What can be done here: buttons, a search field. */
  children?: ReactNode
}

/** The head of a desk page: title on the left, what can be done on the right, ink rule below. */
export function PageHead({ title, about, children }: Props) {
  return (
    <header className="flex min-h-16 flex-wrap items-center gap-x-4 gap-y-2 border-b-2 border-b-rule px-6 py-2">
      <h1 className="song set-[1.75rem]/[2.5rem]">{title}</h1>
      {about && <p className="set-[0.9375rem]/[1.5rem] text-ink-2">{about}</p>}
      <NewsLine />
      {children && <div className="ml-auto flex flex-wrap items-center gap-3">{children}</div>}
    </header>
  )
}

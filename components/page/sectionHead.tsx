import type { ReactNode } from 'react'
import { Words } from '../story/words.tsx'

type Props = {
  title: string
  /** Where 更多 leads. */
  more?: string
  /** A word on the right where there is no such link. */
  children?: ReactNode
}

/** The head of a section: ink rule, tab in the hue around it, title, and a link or a word. */
export function SectionHead({ title, more, children }: Props) {
  return (
    <header className="ruled flex items-baseline justify-between gap-4 pt-[18px] pb-2">
      <h2 className="song set-[1.375rem]/[2.125rem] md:set-[1.5rem]/[2.125rem]">
        <Words text={title} />
      </h2>
      <div className="set-[0.875rem]/[1.375rem] text-meta">
        {more ? (
          <a href={more} className="inline-block py-2 -my-2">
            更多<span className="sr-only">：{title}</span>
          </a>
        ) : (
          children
        )}
      </div>
    </header>
  )
}

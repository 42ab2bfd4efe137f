import type { ReactNode } from 'react'

export type Choice = {
  name: string
  /** Null where it is not counted. */
  count: number | null
  isChosen: boolean
  /** The results with this choice made, or undone. */
  href: string
}

type Props = { title: string; choices: readonly Choice[]; children?: ReactNode }

/** A group of filters: each a link that chooses it, or takes the choice back. */
export function Facet({ title, choices, children }: Props) {
  if (choices.length === 0 && !children) return null
  return (
    <section className="facet">
      <h3 className="song set-[1.125rem]/[1.6875rem]">{title}</h3>
      {children}
      <ul>
        {choices.map(({ name, count, isChosen, href }) => (
          <li key={href}>
            <a href={href} rel="nofollow" {...(isChosen && { 'aria-current': 'true' })}>
              <span>{name}</span>
              {isChosen && <span className="sr-only">（已选，再点取消）</span>}
              {count !== null && (
                <span className="count">
                  {count}
                  <span className="sr-only">篇</span>
                </span>
              )}
            </a>
          </li>
        ))}
      </ul>
    </section>
  )
}

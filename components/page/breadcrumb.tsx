import { breadcrumbLd } from './breadcrumbLd.ts'
import { JsonLd } from './jsonLd.tsx'

type Step = { name: string; href?: string }

type Props = {
  steps: Step[]
  /** What else the page says to search engines, in the same element: schema.org's type and properties. */
  about?: Readonly<Record<string, unknown>>
}

/** Where the page stands: links from the house down, the page itself last and not a link. */
export function Breadcrumb({ steps, about }: Props) {
  return (
    <nav aria-label="当前位置" className="pt-6 set-[0.9375rem]/[1.5rem] no-print">
      <ol className="crumbs flex flex-wrap">
        {steps.map(({ name, href }) => (
          <li key={name}>
            {href ? (
              <a href={href} className="text-link">
                {name}
              </a>
            ) : (
              <span aria-current="page" className="text-meta">
                {name}
              </span>
            )}
          </li>
        ))}
      </ol>
      <JsonLd of={about ? { '@graph': [breadcrumbLd(steps), about] } : breadcrumbLd(steps)} />
    </nav>
  )
}

import { deskCorrectionsPath, withdrawalsPath } from '#newsroom/deskAddresses.ts'

const tabs = [
  [deskCorrectionsPath, '更正'],
  [withdrawalsPath, '撤稿'],
] as const

/** 更正与撤稿 is one line of the side bar and two pages: these lead from one to the other. */
export const AfterTabs = ({ current }: { current: (typeof tabs)[number][0] }) => (
  <nav aria-label="更正与撤稿" className="flex gap-2">
    {tabs.map(([href, name]) => (
      <a
        key={href}
        href={href}
        className="button"
        aria-current={href === current ? 'page' : undefined}
      >
        {name}
      </a>
    ))}
  </nav>
)

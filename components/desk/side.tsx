import { LogOut } from 'lucide-react'
import { type Actor, roleNames } from '#newsroom/people/actor.ts'
import { SideCount } from './live/sideCount.tsx'
import { type DeskSection, deskSections } from './sections.ts'
import { SideLink } from './sideLink.tsx'
import { type Theme, ThemeSwitch } from './themeSwitch.tsx'

type Props = {
  actor: Actor
  isDemo: boolean
  theme: Theme
  onTheme: (form: FormData) => Promise<void>
  onSignOut: () => Promise<void>
}

/** The side bar: the mark, where one can go, who is signed in. */
export function Side({ actor, isDemo, theme, onTheme, onSignOut }: Props) {
  return (
    <header className="side">
      <p className="side-mark">
        <img
          src="/brand/wordmark-white.svg"
          alt="冰城新闻"
          width={128}
          height={31}
          className="in-full"
        />
        <img src="/brand/mark.svg" alt="" width={14} height={36} className="in-slim" />
        <span className="in-full mt-1 block tracking-[0.3em]">采编台</span>
      </p>
      <nav aria-label="采编台" className="mt-3 grow">
        {groupsFor(actor).map(({ group, sections }) => (
          <div key={group} className="mb-4">
            <p className="in-full px-5 pb-1 set-[0.9375rem]/[1.5rem] text-side-head">{group}</p>
            <ul aria-label={group}>
              {sections.map(({ href, also, name, icon: Icon, count }) => (
                <li key={href}>
                  <SideLink href={href} also={also}>
                    <Icon size={20} strokeWidth={1.75} aria-hidden="true" />
                    <span className="side-label">{name}</span>
                    {count && <SideCount of={count.of} isUrgent={count.isUrgent ?? false} />}
                  </SideLink>
                </li>
              ))}
            </ul>
          </div>
        ))}
      </nav>
      <ThemeSwitch theme={theme} action={onTheme} />
      <div className="border-t border-t-[var(--side-rule)] py-2">
        <p className="in-full px-5 py-1 set-[0.9375rem]/[1.5rem]">
          <b className="text-[#fff]">{actor.name}</b>
          <span className="ml-2">{roleNames[actor.role]}</span>
          {isDemo && <span className="block">演示账号</span>}
        </p>
        <form action={onSignOut}>
          <button type="submit" className="side-item">
            <LogOut size={20} strokeWidth={1.75} aria-hidden="true" />
            <span className="side-label">退出</span>
          </button>
        </form>
      </div>
    </header>
  )
}

function groupsFor({ role }: Actor): { group: string; sections: DeskSection[] }[] {
  const open = deskSections.filter(({ roles }) => roles.includes(role))
  return [...Map.groupBy(open, ({ group }) => group)].map(([group, sections]) => ({
    group,
    sections,
  }))
}

import Link from 'next/link'
import { deskSections } from '#components/desk/sections.ts'
import type { Role } from '#newsroom/people/actor.ts'

/** Where somebody can go who has no stories to see. */
export function OtherWays({ role }: { role: Role }) {
  const links = deskSections.filter(({ href, roles }) => href !== '/admin' && roles.includes(role))
  return (
    <ul className="px-6 py-4">
      {links.map(({ href, name, icon: Icon }) => (
        <li key={href} className="border-b border-b-hairline">
          <Link href={href} prefetch={false} className="flex items-center gap-3 py-3">
            <Icon size={20} strokeWidth={1.75} aria-hidden="true" />
            {name}
          </Link>
        </li>
      ))}
      <li>
        <a href="/" className="block py-3">
          看读者看到的网站
        </a>
      </li>
    </ul>
  )
}

import Link from 'next/link'
import { PageHead } from '#components/desk/pageHead.tsx'
import { deskSections } from '#components/desk/sections.ts'
import { roleNames } from '#newsroom/people/actor.ts'
import { deskSession } from '../session.ts'

/** The desk's start page: who is here, and where they can go. */
export default async function StartPage() {
  const { actor } = await deskSession()
  const links = deskSections.filter(
    ({ href, roles }) => href !== '/admin' && roles.includes(actor.role),
  )
  return (
    <>
      <PageHead title={`您好，${actor.name}`} about={roleNames[actor.role]} />
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
    </>
  )
}

import Link from 'next/link'
import { Notice } from '#components/desk/notice.tsx'
import { PageHead } from '#components/desk/pageHead.tsx'
import { deskSections } from '#components/desk/sections.ts'
import { roleNames } from '#newsroom/people/actor.ts'
import { deskSession } from '../session.ts'
import { OwnStories } from './ownStories.tsx'
import { toMind } from './toMind.ts'

/** The desk's start page: who is here, what to mind, and where they can go. */
export default async function StartPage() {
  const { actor } = await deskSession()
  const links = deskSections.filter(
    ({ href, roles }) => href !== '/admin' && roles.includes(actor.role),
  )
  const matters = await toMind(actor, Date.now())
  return (
    <>
      <PageHead title={`您好，${actor.name}`} about={roleNames[actor.role]} />
      {matters.length > 0 && (
        <section aria-label="要留意的" className="grid max-w-[52rem] gap-3 px-6 pt-6">
          {matters.map(({ sentence, href, linkText }) => (
            <Notice key={sentence} kind="mind">
              {sentence}{' '}
              <Link href={href} prefetch={false} className="link">
                {linkText}
              </Link>
            </Notice>
          ))}
        </section>
      )}
      <div className="px-6 pt-6">
        <OwnStories actor={actor} />
      </div>
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

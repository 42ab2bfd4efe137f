import type { Metadata } from 'next'
import { ButtonLink } from '#components/desk/button.tsx'
import { Notice } from '#components/desk/notice.tsx'
import { PageHead } from '#components/desk/pageHead.tsx'
import { Section } from '#components/desk/section.tsx'
import { passwordPath } from '#newsroom/deskAddresses.ts'
import { roleNames } from '#newsroom/people/actor.ts'
import { ownPasskeys } from '#newsroom/signIn/ownPasskeys.ts'
import { ownSessions } from '#newsroom/signIn/ownSessions.ts'
import { deskSession } from '../../session.ts'
import { AddPasskey } from './addPasskey.tsx'
import { noticeOf } from './notices.ts'
import { Passkeys } from './passkeys.tsx'
import { SecondFactor } from './secondFactor.tsx'
import { Sessions } from './sessions.tsx'

export const metadata: Metadata = { title: '我的账号' }

type Props = { searchParams: Promise<{ done?: string | string[] }> }

/** What a person looks after themselves: where they are signed in, and how. */
export default async function AccountPage({ searchParams }: Props) {
  const { id, actor, username, hasSecondFactor } = await deskSession()
  const [{ done }, sessions, passkeys] = await Promise.all([
    searchParams,
    ownSessions(actor.id, Date.now()),
    ownPasskeys(actor.id),
  ])
  const notice = noticeOf(done)
  return (
    <>
      <PageHead
        title="我的账号"
        about={`${actor.name}，${roleNames[actor.role]}，用户名 ${username}`}
      />
      <div className="grid max-w-[52rem] gap-10 px-6 py-6">
        {notice && <Notice>{notice}</Notice>}
        <Section title="密码">
          <p>
            <ButtonLink href={passwordPath}>换密码</ButtonLink>
          </p>
        </Section>
        <Section title="动态码">
          <SecondFactor isOn={hasSecondFactor} />
        </Section>
        <Section title="通行密钥">
          <Passkeys passkeys={passkeys} />
          <AddPasskey />
        </Section>
        <Section title="登录状态">
          <Sessions sessions={sessions} current={id} />
        </Section>
      </div>
    </>
  )
}

import type { Metadata } from 'next'
import { signInPath } from '#newsroom/deskAddresses.ts'
import { roleNames } from '#newsroom/people/actor.ts'
import { invitationFor } from '#newsroom/people/invitation.ts'
import { InvitationForm } from './form.tsx'

export const metadata: Metadata = { title: '设置密码', referrer: 'same-origin' }

type Props = { params: Promise<{ token: string }> }

export default async function InvitationPage({ params }: Props) {
  const { token } = await params
  const invitation = await invitationFor(token, Date.now())
  if (!invitation) return <VoidLink />
  const { name, username, role } = invitation.person
  return (
    <>
      <h1 className="song set-[1.75rem]/[2.5rem]">{name}，请设置密码</h1>
      <p>
        您的用户名是<b>{username}</b>，角色是{roleNames[role]}。以后用这个用户名和下面的密码登录。
      </p>
      <InvitationForm token={token} username={username} />
    </>
  )
}

function VoidLink() {
  return (
    <>
      <h1 className="song set-[1.75rem]/[2.5rem]">链接无效</h1>
      <p>这个链接用过了，或者已经过期。请管理员再发一个。</p>
      <p>
        <a href={signInPath()} className="link">
          去登录
        </a>
      </p>
    </>
  )
}

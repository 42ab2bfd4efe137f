import type { Metadata } from 'next'
import { Notice } from '#components/desk/notice.tsx'
import { accountPath } from '#newsroom/deskAddresses.ts'
import { signedIn } from '../../session.ts'
import { PasswordForm } from './form.tsx'

export const metadata: Metadata = { title: '换密码' }

export default async function PasswordPage() {
  const { mustChangePassword, username } = await signedIn()
  return (
    <>
      <h1 className="song set-[1.75rem]/[2.5rem]">换密码</h1>
      {mustChangePassword && (
        <Notice kind="mind">您的密码是管理员给的初始密码，换成自己的才能继续。</Notice>
      )}
      <PasswordForm username={username} />
      {!mustChangePassword && (
        <p>
          <a href={accountPath} className="link">
            不换了，回到我的账号
          </a>
        </p>
      )}
    </>
  )
}

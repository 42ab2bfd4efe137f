import type { Metadata } from 'next'
import { signInPath } from '#newsroom/deskAddresses.ts'
import { hasAdministrator, isFirstAdministratorToken } from '#newsroom/people/firstAdministrator.ts'
import { FirstAdministratorForm } from './form.tsx'

export const metadata: Metadata = { title: '建立管理员', referrer: 'same-origin' }

type Props = { params: Promise<{ token: string }> }

export default async function FirstAdministratorPage({ params }: Props) {
  const { token } = await params
  if (!isFirstAdministratorToken(token) || (await hasAdministrator()))
    return (
      <>
        <h1 className="song set-[1.75rem]/[2.5rem]">链接无效</h1>
        <p>这个链接已经用过，或者抄漏了几个字。网站还没有管理员时，启动的窗口里会显示它。</p>
        <p>
          <a href={signInPath()} className="link">
            去登录
          </a>
        </p>
      </>
    )
  return (
    <>
      <h1 className="song set-[1.75rem]/[2.5rem]">建立第一个管理员</h1>
      <p>管理员管人员、频道和设置，不管稿件。别的同事由您登录以后邀请。</p>
      <FirstAdministratorForm token={token} />
    </>
  )
}

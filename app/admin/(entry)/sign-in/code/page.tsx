import type { Metadata } from 'next'
import { redirect } from 'next/navigation'
import { recoveryPath, returnPath, signInPath } from '#newsroom/deskAddresses.ts'
import { pendingPerson } from '#newsroom/signIn/withCode.ts'
import { thisVisit } from '../../../session.ts'
import { giveCode } from '../actions.ts'
import { CodeForm } from '../codeForm.tsx'

export const metadata: Metadata = { title: '输入动态码' }

type Props = { searchParams: Promise<{ next?: string | string[] }> }

export default async function CodePage({ searchParams }: Props) {
  const next = returnPath(String((await searchParams).next ?? ''))
  if (!(await pendingPerson(await thisVisit()))) redirect(signInPath(next))
  return (
    <>
      <h1 className="song set-[1.75rem]/[2.5rem]">输入动态码</h1>
      <CodeForm
        next={next}
        label="动态码"
        hint="打开手机上的验证器，输入“冰城新闻”下的6位数字。"
        isDigits
        action={giveCode}
      />
      <p>
        <a href={`${recoveryPath}?next=${encodeURIComponent(next)}`} className="link">
          手机不在身边，用恢复码登录
        </a>
      </p>
    </>
  )
}

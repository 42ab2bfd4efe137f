import type { Metadata } from 'next'
import { redirect } from 'next/navigation'
import { codePath, returnPath, signInPath } from '#newsroom/deskAddresses.ts'
import { pendingPerson } from '#newsroom/signIn/withCode.ts'
import { thisVisit } from '../../../session.ts'
import { giveRecoveryCode } from '../actions.ts'
import { CodeForm } from '../codeForm.tsx'

export const metadata: Metadata = { title: '输入恢复码' }

type Props = { searchParams: Promise<{ next?: string | string[] }> }

export default async function RecoveryPage({ searchParams }: Props) {
  const next = returnPath(String((await searchParams).next ?? ''))
  if (!(await pendingPerson(await thisVisit()))) redirect(signInPath(next))
  return (
    <>
      <h1 className="song set-[1.75rem]/[2.5rem]">输入恢复码</h1>
      <CodeForm
        next={next}
        label="恢复码"
        hint="设置动态码时记下的恢复码，例如 k7mqx-2wd9t。每个只能用一次。"
        isDigits={false}
        action={giveRecoveryCode}
      />
      <p>
        <a href={`${codePath}?next=${encodeURIComponent(next)}`} className="link">
          改用动态码
        </a>
      </p>
    </>
  )
}

import type { Metadata } from 'next'
import { redirect } from 'next/navigation'
import { returnPath } from '#newsroom/deskAddresses.ts'
import { readSession } from '../../session.ts'
import { SignInForm } from './form.tsx'

export const metadata: Metadata = { title: '登录' }

type Props = { searchParams: Promise<{ next?: string | string[] }> }

export default async function SignInPage({ searchParams }: Props) {
  const { next } = await searchParams
  const leadsTo = returnPath(String(next ?? ''))
  if (await readSession()) redirect(leadsTo)
  return (
    <>
      <h1 className="song set-[1.75rem]/[2.5rem]">登录采编台</h1>
      <SignInForm next={leadsTo} />
    </>
  )
}

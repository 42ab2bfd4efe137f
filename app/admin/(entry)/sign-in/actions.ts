'use server'

import { redirect } from 'next/navigation'
import { type FormState, fault } from '#components/desk/formState.ts'
import { codePath, returnPath } from '#newsroom/deskAddresses.ts'
import { signInWithCode, signInWithRecoveryCode } from '#newsroom/signIn/withCode.ts'
import { signInWithPassword } from '#newsroom/signIn/withPassword.ts'
import { readForm } from '../../readForm.ts'
import { thisVisit } from '../../session.ts'
import { setCookies } from '../../setCookies.ts'

export async function signIn(_: FormState, form: FormData): Promise<FormState> {
  const { next, username, password } = readForm(form, 'next', 'username', 'password')
  const result = await signInWithPassword(await thisVisit(), { username, password })
  if (!result.ok) return fault(result.refusal.sentence, { username })
  await setCookies(result.value.cookies)
  const leadsTo = returnPath(next)
  redirect(result.value.needsCode ? `${codePath}?next=${encodeURIComponent(leadsTo)}` : leadsTo)
}

export async function giveCode(_: FormState, form: FormData): Promise<FormState> {
  const { next, code } = readForm(form, 'next', 'code')
  const result = await signInWithCode(await thisVisit(), code)
  if (!result.ok) return fault(result.refusal.sentence)
  await setCookies(result.value.cookies)
  redirect(returnPath(next))
}

export async function giveRecoveryCode(_: FormState, form: FormData): Promise<FormState> {
  const { next, code } = readForm(form, 'next', 'code')
  const result = await signInWithRecoveryCode(await thisVisit(), code)
  if (!result.ok) return fault(result.refusal.sentence)
  await setCookies(result.value.cookies)
  redirect(returnPath(next))
}

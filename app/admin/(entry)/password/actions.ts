'use server'

import { redirect } from 'next/navigation'
import { type FormState, fault } from '#components/desk/formState.ts'
import { accountPath, deskPath } from '#newsroom/deskAddresses.ts'
import { changePassword } from '#newsroom/signIn/changePassword.ts'
import { readForm } from '../../readForm.ts'
import { signedIn, thisVisit } from '../../session.ts'
import { setCookies } from '../../setCookies.ts'
import { differing } from '../twice.ts'

export async function change(_: FormState, form: FormData): Promise<FormState> {
  const session = await signedIn()
  const given = readForm(form, 'current', 'password', 'again')
  const difference = differing(given)
  if (difference) return difference
  const passwords = { current: given.current, next: given.password }
  const result = await changePassword(await thisVisit(), session, passwords)
  if (!result.ok) {
    const { reason, sentence } = result.refusal
    const field = { wrong: 'current', weak: 'password', tooMany: undefined }[reason]
    return field ? { faults: [{ field, sentence }] } : fault(sentence)
  }
  await setCookies(result.value.cookies)
  redirect(session.mustChangePassword ? deskPath : `${accountPath}?done=password`)
}

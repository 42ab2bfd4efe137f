'use server'

import { type FormState, fault } from '#components/desk/formState.ts'
import { acceptInvitation } from '#newsroom/people/acceptInvitation.ts'
import { readForm } from '../../../readForm.ts'
import { enter } from '../../enter.ts'
import { differing } from '../../twice.ts'

/** For whoever holds the link: the link is what authorises. */
export async function accept(_: FormState, form: FormData): Promise<FormState> {
  const { token, password, again } = readForm(form, 'token', 'password', 'again')
  const difference = differing({ password, again })
  if (difference) return difference
  const result = await acceptInvitation({ token, password }, Date.now())
  if (result.ok) return enter({ username: result.value.username, password })
  const { reason, sentence } = result.refusal
  return reason === 'weak' ? { faults: [{ field: 'password', sentence }] } : fault(sentence)
}

'use server'

import { type FormState, fault } from '#components/desk/formState.ts'
import { createFirstAdministrator } from '#newsroom/people/firstAdministrator.ts'
import { readForm } from '../../../readForm.ts'
import { enter } from '../../enter.ts'
import { differing } from '../../twice.ts'

/** For whoever reads the console: the link is what authorises, while there is no administrator. */
export async function create(_: FormState, form: FormData): Promise<FormState> {
  const given = readForm(form, 'token', 'name', 'username', 'password', 'again')
  const values = { name: given.name, username: given.username }
  const difference = differing(given, values)
  if (difference) return difference
  const { again: _again, ...person } = given
  const result = await createFirstAdministrator(person, Date.now())
  if (result.ok) return enter({ username: result.value.username, password: given.password })
  const { reason, sentence } = result.refusal
  const field = { weak: 'password', taken: 'username', void: null, badValue: null }[reason]
  return field ? { faults: [{ field, sentence }], values } : fault(sentence, values)
}

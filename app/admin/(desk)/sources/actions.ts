'use server'

import { redirect } from 'next/navigation'
import { type FormState, refusedForm } from '#components/desk/formState.ts'
import { sourcesPath } from '#newsroom/deskAddresses.ts'
import { addSource } from '#newsroom/sources/add.ts'
import { changeSource } from '#newsroom/sources/change.ts'
import { readForm } from '../../readForm.ts'
import { deskDeed } from '../../session.ts'

export async function add(_: FormState, form: FormData): Promise<FormState> {
  const given = readForm(form, 'name', 'kind')
  const source = { name: given.name, isOwn: given.kind === 'own' }
  const result = await addSource(await deskDeed(), source)
  if (!result.ok) return refusedForm(result.refusal, given)
  redirect(`${sourcesPath}?done=added`)
}

export async function change(_: FormState, form: FormData): Promise<FormState> {
  const { sourceId, ...given } = readForm(form, 'sourceId', 'name', 'kind')
  const source = { sourceId: Number(sourceId), name: given.name, isOwn: given.kind === 'own' }
  const result = await changeSource(await deskDeed(), source)
  if (!result.ok) return refusedForm(result.refusal, given)
  redirect(`${sourcesPath}?done=changed`)
}

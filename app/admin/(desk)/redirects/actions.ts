'use server'

import { redirect } from 'next/navigation'
import { type FormState, refusedForm } from '#components/desk/formState.ts'
import { redirectsPath } from '#newsroom/deskAddresses.ts'
import { addRedirect } from '#newsroom/redirects/add.ts'
import { removeRedirect } from '#newsroom/redirects/remove.ts'
import { readForm } from '../../readForm.ts'
import { deskDeed } from '../../session.ts'

export async function add(_: FormState, form: FormData): Promise<FormState> {
  const given = readForm(form, 'fromPath', 'toPath', 'way')
  const { fromPath, toPath, way } = given
  const move = { fromPath, toPath, isPrefix: way === 'prefix' }
  const result = await addRedirect(await deskDeed(), move)
  if (!result.ok) return refusedForm(result.refusal, given)
  redirect(`${redirectsPath}?done=added`)
}

export async function remove(_: FormState, form: FormData): Promise<FormState> {
  const { fromPath } = readForm(form, 'fromPath')
  const result = await removeRedirect(await deskDeed(), { fromPath })
  if (!result.ok) return refusedForm(result.refusal, {})
  redirect(`${redirectsPath}?done=removed`)
}

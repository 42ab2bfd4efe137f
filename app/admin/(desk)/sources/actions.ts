'use server'

import { redirect } from 'next/navigation'
import { type FormState, refusedForm } from '#components/desk/formState.ts'
import { sourcePath, sourcesPath } from '#newsroom/deskAddresses.ts'
import { addSource } from '#newsroom/sources/add.ts'
import { changeSource } from '#newsroom/sources/change.ts'
import type { GivenSource } from '#newsroom/sources/shapes.ts'
import { dismissWithdrawal } from '#newsroom/stories/withdraw/dismiss.ts'
import { requestWithdrawal } from '#newsroom/stories/withdraw/request.ts'
import { withdrawSource } from '#newsroom/stories/withdraw/source.ts'
import { readForm } from '../../readForm.ts'
import { deskDeed } from '../../session.ts'

const fields = [
  'name',
  'class',
  'website',
  'status',
  'validFrom',
  'validUntil',
  'note',
] as const satisfies (keyof GivenSource)[]

export async function add(_: FormState, form: FormData): Promise<FormState> {
  const given = readForm(form, ...fields)
  // What the choices do not have is refused by the verb
  const result = await addSource(await deskDeed(), given as GivenSource)
  if (!result.ok) return refusedForm(result.refusal, given)
  redirect(`${sourcesPath}?done=added`)
}

export async function change(_: FormState, form: FormData): Promise<FormState> {
  const { sourceId, ...given } = readForm(form, 'sourceId', 'reason', ...fields)
  const source = { ...given, sourceId: Number(sourceId) } as GivenSource & {
    sourceId: number
    reason: string
  }
  const result = await changeSource(await deskDeed(), source)
  if (!result.ok) return refusedForm(result.refusal, given)
  redirect(`${sourcePath(source.sourceId)}?done=changed`)
}

export async function askWithdrawal(_: FormState, form: FormData): Promise<FormState> {
  const { sourceId, ...given } = readForm(form, 'sourceId', 'sourceStatus', 'reason')
  const id = Number(sourceId)
  const sourceStatus = given.sourceStatus === 'frozen' ? 'frozen' : 'removed'
  const { reason } = given
  const result = await requestWithdrawal(await deskDeed(), { sourceId: id, sourceStatus, reason })
  if (!result.ok) return refusedForm(result.refusal, given)
  redirect(`${sourcePath(id)}?done=asked`)
}

export async function withdraw(_: FormState, form: FormData): Promise<FormState> {
  const given = readForm(form, 'sourceId', 'requestId', 'seen')
  const request = {
    requestId: Number(given.requestId),
    ...(given.seen !== '' && { seen: Number(given.seen) }),
  }
  const result = await withdrawSource(await deskDeed(), request)
  if (!result.ok) return refusedForm(result.refusal, {})
  redirect(`${sourcePath(Number(given.sourceId))}?done=${result.value.storyIds.length}`)
}

export async function dismiss(_: FormState, form: FormData): Promise<FormState> {
  const { sourceId, requestId, reason } = readForm(form, 'sourceId', 'requestId', 'reason')
  const result = await dismissWithdrawal(await deskDeed(), { requestId: Number(requestId), reason })
  if (!result.ok) return refusedForm(result.refusal, { reason })
  redirect(`${sourcePath(Number(sourceId))}?done=dismissed`)
}

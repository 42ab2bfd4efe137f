'use server'

import { redirect } from 'next/navigation'
import { type FormState, refusedForm } from '#components/desk/formState.ts'
import { endRelaxation } from '#newsroom/channels/endRelaxation.ts'
import { limitReview } from '#newsroom/channels/limitReview.ts'
import { relaxReview } from '#newsroom/channels/relaxReview.ts'
import type { relaxationNames } from '#newsroom/channels/reviewRules.ts'
import { channelsPath } from '#newsroom/deskAddresses.ts'
import { reviewSteps } from '#newsroom/stories/lifecycle.ts'
import { readForm } from '../../readForm.ts'
import { deskDeed } from '../../session.ts'

/** Blank: no limit. What is no number is left for the verb to refuse. */
const minutesOf = (given: string): number | null => (given === '' ? null : Number(given))

export async function limit(_: FormState, form: FormData): Promise<FormState> {
  const { channelId, ...given } = readForm(form, 'channelId', ...reviewSteps)
  const deed = await deskDeed()
  for (const step of reviewSteps) {
    const minutes = minutesOf(given[step])
    const result = await limitReview(deed, { channelId: Number(channelId), step, minutes })
    if (!result.ok) return refusedForm({ ...result.refusal, field: step }, given)
  }
  redirect(`${channelsPath}?done=limited`)
}

export async function relax(_: FormState, form: FormData): Promise<FormState> {
  const { channelId, ...given } = readForm(form, 'channelId', 'kind', 'reason')
  const wanted = { channelId: Number(channelId), reason: given.reason }
  const result = await relaxReview(await deskDeed(), {
    ...wanted,
    kind: given.kind as keyof typeof relaxationNames,
  })
  if (!result.ok) return refusedForm({ field: 'reason', ...result.refusal }, given)
  redirect(`${channelsPath}?done=relaxed`)
}

export async function endRelaxed(_: FormState, form: FormData): Promise<FormState> {
  const { relaxationId } = readForm(form, 'relaxationId')
  const result = await endRelaxation(await deskDeed(), { relaxationId: Number(relaxationId) })
  if (!result.ok) return refusedForm(result.refusal, {})
  redirect(`${channelsPath}?done=ended`)
}

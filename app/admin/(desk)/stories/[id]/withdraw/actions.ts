'use server'

import { redirect } from 'next/navigation'
import { type FormState, refusedForm } from '#components/desk/formState.ts'
import { withdrawalsPath } from '#newsroom/deskAddresses.ts'
import { emergencyWithdrawal } from '#newsroom/stories/withdraw/emergency.ts'
import { requestWithdrawal } from '#newsroom/stories/withdraw/request.ts'
import { readForm } from '../../../../readForm.ts'
import { deskDeed } from '../../../../session.ts'

/** 申请撤稿: the first of two persons. */
export async function ask(_: FormState, form: FormData): Promise<FormState> {
  const { storyId, reason } = readForm(form, 'storyId', 'reason')
  const result = await requestWithdrawal(await deskDeed(), { storyId: Number(storyId), reason })
  if (!result.ok) return refusedForm(result.refusal, { reason })
  redirect(`${withdrawalsPath}?done=asked`)
}

/** 紧急撤稿, by one chief alone. */
export async function takeDownNow(_: FormState, form: FormData): Promise<FormState> {
  const { storyId, reason } = readForm(form, 'storyId', 'reason')
  const result = await emergencyWithdrawal(await deskDeed(), { storyId: Number(storyId), reason })
  if (!result.ok) return refusedForm(result.refusal, { reason })
  redirect(`${withdrawalsPath}?done=withdrawn`)
}

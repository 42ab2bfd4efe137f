'use server'

import { redirect } from 'next/navigation'
import { type FormState, refusedForm } from '#components/desk/formState.ts'
import { withdrawalsPath } from '#newsroom/deskAddresses.ts'
import { countersign } from '#newsroom/stories/review/countersign.ts'
import { confirmWithdrawal } from '#newsroom/stories/withdraw/confirm.ts'
import { dismissWithdrawal } from '#newsroom/stories/withdraw/dismiss.ts'
import { readForm } from '../../readForm.ts'
import { deskDeed } from '../../session.ts'

/** 确认撤稿, by the second of two persons. */
export async function confirm(_: FormState, form: FormData): Promise<FormState> {
  const { requestId } = readForm(form, 'requestId')
  const result = await confirmWithdrawal(await deskDeed(), { requestId: Number(requestId) })
  if (!result.ok) return refusedForm(result.refusal, {})
  redirect(`${withdrawalsPath}?done=withdrawn`)
}

/** 驳回, or taken back by who asked. */
export async function dismiss(_: FormState, form: FormData): Promise<FormState> {
  const { requestId, reason } = readForm(form, 'requestId', 'reason')
  const given = { requestId: Number(requestId), reason }
  const result = await dismissWithdrawal(await deskDeed(), given)
  if (!result.ok) return refusedForm(result.refusal, { reason })
  redirect(`${withdrawalsPath}?done=dismissed`)
}

/** 复签 of what a chief withdrew alone. */
export async function answerFor(_: FormState, form: FormData): Promise<FormState> {
  const { emergencyId, opinion } = readForm(form, 'emergencyId', 'opinion')
  const given = { emergencyId: Number(emergencyId), opinion }
  const result = await countersign(await deskDeed(), given)
  if (!result.ok) return refusedForm(result.refusal, { opinion })
  redirect(`${withdrawalsPath}?done=countersigned`)
}

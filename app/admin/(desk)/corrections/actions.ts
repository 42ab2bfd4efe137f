'use server'

import { redirect } from 'next/navigation'
import { type FormState, refusedForm } from '#components/desk/formState.ts'
import { deskCorrectionsPath } from '#newsroom/deskAddresses.ts'
import { reviewLate } from '#newsroom/stories/review/lateReview.ts'
import { readForm } from '../../readForm.ts'
import { deskDeed } from '../../session.ts'

/** 补审: this person has looked at a text that went live on fewer eyes. */
export async function lookAt(_: FormState, form: FormData): Promise<FormState> {
  const { taskId, opinion } = readForm(form, 'taskId', 'opinion')
  const result = await reviewLate(await deskDeed(), { taskId: Number(taskId), opinion })
  if (!result.ok) return refusedForm(result.refusal, { opinion })
  redirect(`${deskCorrectionsPath}?done=reviewed`)
}

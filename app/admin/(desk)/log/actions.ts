'use server'

import { setTimeout as wait } from 'node:timers/promises'
import { redirect } from 'next/navigation'
import { type FormState, refusedForm } from '#components/desk/formState.ts'
import { logPath } from '#newsroom/deskAddresses.ts'
import { checkLog } from '#newsroom/log/check.ts'
import { deskDeed } from '../../session.ts'

/** How long the answer waits for a check to end, ms; a longer one goes on, and the page says so. */
const patience = 5_000

export async function check(): Promise<FormState> {
  const checking = checkLog(await deskDeed())
  const result = await Promise.race([checking, wait(patience, null, { ref: false })])
  if (result && !result.ok) return refusedForm(result.refusal, {})
  redirect(logPath)
}

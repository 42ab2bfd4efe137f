'use server'

import { redirect } from 'next/navigation'
import { type FormState, fault } from '#components/desk/formState.ts'
import { accountPath, signInPath } from '#newsroom/deskAddresses.ts'
import { removeOwnPasskey, renameOwnPasskey } from '#newsroom/signIn/ownPasskeys.ts'
import { endAllOwnSessions, endOwnSession } from '#newsroom/signIn/ownSessions.ts'
import { readForm } from '../../readForm.ts'
import { deskDeed } from '../../session.ts'

export async function endSession(_: FormState, form: FormData): Promise<FormState> {
  const { sessionId } = readForm(form, 'sessionId')
  const result = await endOwnSession(await deskDeed(), { sessionId })
  if (!result.ok) return fault(result.refusal.sentence)
  redirect(`${accountPath}?done=session`)
}

export async function endEverySession(): Promise<void> {
  await endAllOwnSessions(await deskDeed())
  redirect(signInPath())
}

export async function renamePasskey(_: FormState, form: FormData): Promise<FormState> {
  const { passkeyId, name } = readForm(form, 'passkeyId', 'name')
  const result = await renameOwnPasskey(await deskDeed(), { passkeyId, name })
  if (!result.ok) return fault(result.refusal.sentence)
  redirect(`${accountPath}?done=renamed`)
}

export async function removePasskey(_: FormState, form: FormData): Promise<FormState> {
  const { passkeyId } = readForm(form, 'passkeyId')
  const result = await removeOwnPasskey(await deskDeed(), { passkeyId })
  if (!result.ok) return fault(result.refusal.sentence)
  redirect(`${accountPath}?done=no-passkey`)
}

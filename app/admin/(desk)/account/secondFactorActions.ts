'use server'

import { redirect } from 'next/navigation'
import { type FormState, fault } from '#components/desk/formState.ts'
import { accountPath } from '#newsroom/deskAddresses.ts'
import {
  beginSecondFactor,
  confirmSecondFactor,
  dropSecondFactor,
  renewRecoveryCodes,
} from '#newsroom/signIn/secondFactor.ts'
import { readForm } from '../../readForm.ts'
import { deskSession, thisVisit } from '../../session.ts'
import { setCookies } from '../../setCookies.ts'
import { type Code, drawCode } from './drawCode.ts'

/** What stands on the page between the password and the first code. */
export type SetUpState = {
  form: FormState
  setUp: { code: Code; secret: string; recoveryCodes: string[] } | null
}

/** First the password, then the first code of the app: two sendings of one form. */
export async function setUp(state: SetUpState, form: FormData): Promise<SetUpState> {
  return form.has('code') ? confirm(state, form) : begin(form)
}

async function begin(form: FormData): Promise<SetUpState> {
  const { password } = readForm(form, 'password')
  const result = await beginSecondFactor(await thisVisit(), await deskSession(), password)
  if (!result.ok) return { form: fault(result.refusal.sentence), setUp: null }
  const { uri, secret, recoveryCodes } = result.value
  return { form: null, setUp: { code: drawCode(uri), secret, recoveryCodes } }
}

async function confirm(state: SetUpState, form: FormData): Promise<SetUpState> {
  const { code } = readForm(form, 'code')
  const result = await confirmSecondFactor(await thisVisit(), await deskSession(), code)
  if (!result.ok) return { ...state, form: fault(result.refusal.sentence) }
  await setCookies(result.value.cookies)
  redirect(`${accountPath}?done=second-factor`)
}

export type RecoveryState = { form: FormState; recoveryCodes: string[] | null }

/** New recovery codes, or no second factor any more: which, says the button that was pressed. */
export async function changeSecondFactor(_: RecoveryState, form: FormData): Promise<RecoveryState> {
  const { password, wish } = readForm(form, 'password', 'wish')
  const session = await deskSession()
  const visit = await thisVisit()
  if (wish === 'renew') {
    const result = await renewRecoveryCodes(visit, session, password)
    return result.ok
      ? { form: null, recoveryCodes: result.value.recoveryCodes }
      : { form: fault(result.refusal.sentence), recoveryCodes: null }
  }
  const result = await dropSecondFactor(visit, session, password)
  if (!result.ok) return { form: fault(result.refusal.sentence), recoveryCodes: null }
  await setCookies(result.value.cookies)
  redirect(`${accountPath}?done=no-second-factor`)
}

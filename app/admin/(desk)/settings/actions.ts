'use server'

import { redirect } from 'next/navigation'
import { type FormState, fault, refusedForm } from '#components/desk/formState.ts'
import { settingsPath } from '#newsroom/deskAddresses.ts'
import { changeSetting } from '#newsroom/settings/change.ts'
import { confirmSite } from '#newsroom/settings/confirm.ts'
import { settingsOnDesk } from '#newsroom/settings/onDesk.ts'
import type { SettingKey, Settings } from '#newsroom/settings/shapes.ts'
import { readForm } from '../../readForm.ts'
import { deskDeed } from '../../session.ts'
import { contactIn, fieldOf, licencesIn, siteIn } from './formValues.ts'

export const changeSite = async (_: FormState, form: FormData): Promise<FormState> =>
  change(form, 'site', siteIn(form))

export const changeLicences = async (_: FormState, form: FormData): Promise<FormState> =>
  change(form, 'licences', licencesIn(form))

export const changeContact = async (_: FormState, form: FormData): Promise<FormState> =>
  change(form, 'contact', contactIn(form))

export const changeFeeds = async (_: FormState, form: FormData): Promise<FormState> =>
  change(form, 'feedText', readForm(form, 'feedText').feedText as Settings['feedText'])

/** Ends the demo, or goes back to it: which, says the button that was pressed. */
export async function setDemo(_: FormState, form: FormData): Promise<FormState> {
  const { wish, sure, version } = readForm(form, 'wish', 'sure', 'version')
  if (wish !== 'end') return change(form, 'isConfirmed', false)
  if (sure !== 'on') return fault('请先勾选“以上内容我已逐项核对”那一行，再确认。', { version })
  const result = await confirmSite(await deskDeed(), { version: Number(version) })
  if (!result.ok)
    return refusedForm(result.refusal, await kept(form, 'isConfirmed', result.refusal))
  redirect(`${settingsPath}?done=confirmed`)
}

async function change<Key extends SettingKey>(
  form: FormData,
  key: Key,
  value: Settings[Key],
): Promise<FormState> {
  const version = Number(readForm(form, 'version').version)
  const result = await changeSetting(await deskDeed(), key, value, { version })
  if (result.ok) redirect(`${settingsPath}?done=${key}`)
  const values = await kept(form, key, result.refusal)
  const field = result.refusal.field && fieldOf(key, result.refusal.field, values)
  return refusedForm({ ...result.refusal, ...(field && { field }) }, values)
}

/** What was typed; after a change by somebody else with the version that stands now. */
async function kept(
  form: FormData,
  key: SettingKey,
  { reason }: { reason: string },
): Promise<Record<string, string>> {
  const names = [...form.keys()].filter((name) => !name.startsWith('$'))
  const values: Record<string, string> = readForm(form, ...names)
  if (reason !== 'stale') return values
  const { written } = await settingsOnDesk()
  return { ...values, version: String(written[key].version) }
}

import { mostLicences, type SettingKey, type Settings } from '#newsroom/settings/shapes.ts'
import { readForm } from '../../readForm.ts'

/** The settings as their forms send them: every list in numbered fields, so that no script is needed. */

export function siteIn(form: FormData): Settings['site'] {
  const { sinceYear, motto0, motto1, ...rest } = readForm(
    form,
    'name',
    'house',
    'parentChannel',
    'domain',
    'sinceYear',
    'motto0',
    'motto1',
  )
  const motto = [motto0, motto1].filter((line) => line.trim() !== '')
  return { ...rest, sinceYear: numberIn(sinceYear), motto }
}

export const contactIn = (form: FormData): Settings['contact'] => {
  const { email, phone, address } = readForm(form, 'email', 'phone', 'address')
  if ([email, phone, address].every((text) => text.trim() === '')) return null
  return {
    email: email.trim(),
    ...(phone.trim() !== '' && { phone }),
    ...(address.trim() !== '' && { address }),
  }
}

const rowFields = ['label', 'number', 'href', 'expiresOn', 'remindDays'] as const

/** Rows in their order; one in which everything is blank is taken out. */
export function licencesIn(form: FormData): Settings['licences'] {
  return rowNumbers(form).flatMap((at) => {
    const texts = readForm(form, ...rowFields.map((field) => `${field}${at}`))
    const [label, number, href, expiresOn, remindDays] = rowFields.map((field) =>
      (texts[`${field}${at}`] ?? '').trim(),
    ) as [string, string, string, string, string]
    if ([label, number, href, expiresOn].every((text) => text === '')) return []
    return [
      {
        label,
        number,
        ...(href !== '' && { href }),
        ...(expiresOn !== '' && { expiresOn }),
        ...(remindDays !== '' && { remindDays: numberIn(remindDays) }),
      },
    ]
  })
}

/** The rows that a form has that are not blank, by their numbers on the page. */
const rowNumbers = (form: FormData): number[] =>
  Array.from({ length: mostLicences }, (_, at) => at).filter((at) => form.has(`label${at}`))

/** Decimal digits only, as people type years: `0x7e2` and `1e3` are no numbers here. */
const numberIn = (text: string): number =>
  /^\d{1,6}$/.test(text.trim()) ? Number(text) : Number.NaN

/** The form's field of a refusal: `2.href` → `href3` where the second row stood blank on the page. */
export function fieldOf(
  key: SettingKey,
  field: string,
  values: Readonly<Record<string, string>>,
): string {
  const [first = '', second] = field.split('.')
  if (key === 'site' && first === 'motto') return `motto${second ?? 0}`
  if (key !== 'licences' || second === undefined) return first
  const shown = Array.from({ length: mostLicences }, (_, at) => at).filter((at) =>
    rowFields.slice(0, 4).some((name) => (values[`${name}${at}`] ?? '').trim() !== ''),
  )
  return `${second}${shown[Number(first)] ?? 0}`
}

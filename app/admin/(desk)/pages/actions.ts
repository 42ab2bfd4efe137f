'use server'

import { redirect } from 'next/navigation'
import { type FormState, refusedForm } from '#components/desk/formState.ts'
import { staticPagePath } from '#newsroom/deskAddresses.ts'
import { staticPage } from '#newsroom/pages/published.ts'
import { readNotation } from '#newsroom/pages/readNotation.ts'
import { writeStaticPage } from '#newsroom/pages/write.ts'
import type { Block } from '#newsroom/stories/content.ts'
import { readForm } from '../../readForm.ts'
import { deskDeed } from '../../session.ts'

/** Saves a page, or shows what it would be: which, says the button that was pressed. */
export async function write(_: FormState, form: FormData): Promise<FormState> {
  const { wish, ...given } = readForm(form, 'slug', 'title', 'summary', 'body', 'version', 'wish')
  if (wish === 'preview') return { faults: [], values: { ...given, isPreview: 'on' } }
  const { slug, title, summary } = given
  // What the notation leaves unfinished the verb refuses in a sentence
  const body = readNotation(given.body) as Block[]
  const version = Number(given.version)
  const result = await writeStaticPage(
    await deskDeed(),
    { slug, title, summary, body },
    { version },
  )
  if (result.ok) redirect(`${staticPagePath(slug)}?done=written`)
  const { reason, field, ...refusal } = result.refusal
  const stands = reason === 'stale' ? ((await staticPage(slug))?.version ?? 0) : given.version
  return refusedForm(
    { ...refusal, ...(field && { field: field.split('.')[0] }) },
    { ...given, version: String(stands) },
  )
}

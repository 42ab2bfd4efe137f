import { redirect } from 'next/navigation'
import { type FormState, refusedForm } from '#components/desk/formState.ts'
import type { Refusal } from '#lib/result.ts'
import { deskStoryPath } from '#newsroom/deskAddresses.ts'
import { readForm } from '../../../../readForm.ts'
import type { Done } from './doneWords.ts'

type Ending<Reason extends string> = {
  storyId: number
  done: Done
  /** What was typed, which a refused form keeps. */
  values?: Readonly<Record<string, string>>
  /** At which field a refusal stands; at the form's head where none is named. */
  fieldOf?: Partial<Record<Reason, string>>
}

/** The page of the story after the act, or the form with what was typed and why it was refused. */
export function ended<Reason extends string>(
  result: { ok: true } | { ok: false; refusal: Refusal<Reason> },
  { storyId, done, values = {}, fieldOf = {} }: Ending<Reason>,
): FormState {
  if (result.ok) redirect(`${deskStoryPath(storyId)}?done=${done}`)
  const { reason, sentence } = result.refusal
  const field = fieldOf[reason]
  return refusedForm({ sentence, ...(field && { field }) }, values)
}

/** Whole numbers of a form; what is none is 0, which no story, round or version is. */
export function numbersIn<Name extends string>(
  form: FormData,
  ...names: Name[]
): Record<Name, number> {
  const texts = readForm(form, ...names)
  const entries = names.map((name) => [
    name,
    /^\d{1,15}$/.test(texts[name]) ? Number(texts[name]) : 0,
  ])
  return Object.fromEntries(entries) as Record<Name, number>
}

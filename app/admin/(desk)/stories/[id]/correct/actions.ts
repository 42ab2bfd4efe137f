'use server'

import { redirect } from 'next/navigation'
import { type FormState, refusedForm } from '#components/desk/formState.ts'
import type { CorrectionKind } from '#newsroom/corrections/kinds.ts'
import { correctPath } from '#newsroom/deskAddresses.ts'
import { correctStory } from '#newsroom/stories/correct.ts'
import { correctionPreview } from '#newsroom/stories/correctable.ts'
import { readForm } from '../../../../readForm.ts'
import { deskDeed } from '../../../../session.ts'

const changedSince = '预览以后文字又改过，下面是现在的样子；请看过再更正。'

/**
 * 更正, in two steps: first what readers will see, then the deed. What is confirmed is what was seen: where
 * a field was changed after the preview, it is shown again.
 */
export async function correct(_: FormState, form: FormData): Promise<FormState> {
  const given = readForm(form, 'storyId', 'revision', 'kind', 'stood', 'stands', 'note', 'seen')
  const words = {
    kind: given.kind as CorrectionKind,
    stood: asTyped(given.stood),
    stands: asTyped(given.stands),
    note: asTyped(given.note),
  }
  const correction = { storyId: Number(given.storyId), ...words }
  const isConfirmed = readForm(form, 'wish').wish === 'confirm'
  const [deed, seen] = [await deskDeed(), JSON.stringify(words)]
  if (isConfirmed && given.seen === seen) {
    const text = { ...correction, revision: Number(given.revision) }
    const result = await correctStory(deed, text)
    if (!result.ok) return refusedForm(result.refusal, words)
    redirect(`${correctPath(correction.storyId)}?done=corrected`)
  }
  const preview = await correctionPreview(deed.actor, correction)
  if (!preview.ok) return refusedForm(preview.refusal, words)
  return {
    faults: isConfirmed ? [{ sentence: changedSince }] : [],
    values: { ...words, seen, preview: JSON.stringify(preview.value) },
  }
}

/** A form sends line breaks as CRLF; one at the end came with what was pasted. */
const asTyped = (text: string): string => text.replace(/\r\n?/g, '\n').replace(/^\n+|\n+$/g, '')

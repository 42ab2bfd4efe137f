'use server'

import { redirect } from 'next/navigation'
import { type FormState, refusedForm } from '#components/desk/formState.ts'
import type { CorrectionKind } from '#newsroom/corrections/kinds.ts'
import { correctPath } from '#newsroom/deskAddresses.ts'
import type { Deed } from '#newsroom/people/actor.ts'
import { correctStory } from '#newsroom/stories/correct.ts'
import { correctionPreview } from '#newsroom/stories/correctable.ts'
import type { Correction } from '#newsroom/stories/correction.ts'
import { readForm } from '../../../../readForm.ts'
import { deskDeed } from '../../../../session.ts'

const fields = ['kind', 'stood', 'stands', 'note'] as const
const changedSince = '预览以后文字又改过，下面是现在的样子；请看过再更正。'

/**
 * 更正, in two steps: first what readers will see, then the deed. What is confirmed is what was seen: where
 * a field was changed after the preview, it is shown again.
 */
export async function correct(_: FormState, form: FormData): Promise<FormState> {
  const given = readForm(form, 'storyId', 'revision', 'seen', 'keepReason', ...fields)
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
    const { keepReason } = given
    const text = { ...correction, revision: Number(given.revision), keepReason }
    const result = await correctStory(deed, text)
    if (!result.ok) {
      // Where the checker has a say its field must be there, and stands below what readers will see
      const isKept = result.refusal.field === 'keepReason'
      const shown = isKept ? await seenAgain(deed, correction, { seen, keepReason }) : {}
      return refusedForm(result.refusal, { ...words, ...shown })
    }
    redirect(`${correctPath(correction.storyId)}?done=corrected`)
  }
  const preview = await correctionPreview(deed.actor, correction, deed.at)
  if (!preview.ok) return refusedForm(preview.refusal, words)
  return {
    faults: isConfirmed ? [{ sentence: changedSince }] : [],
    values: {
      ...words,
      seen,
      keepReason: given.keepReason,
      preview: JSON.stringify(preview.value),
    },
  }
}

/** What a preview puts into the form beside the words; nothing where there is none any more. */
async function seenAgain(
  { actor, at }: Deed,
  correction: Correction,
  more: { seen: string; keepReason: string },
): Promise<Record<string, string>> {
  const preview = await correctionPreview(actor, correction, at)
  return preview.ok ? { ...more, preview: JSON.stringify(preview.value) } : {}
}

/** A form sends line breaks as CRLF; one at the end came with what was pasted. */
const asTyped = (text: string): string => text.replace(/\r\n?/g, '\n').replace(/^\n+|\n+$/g, '')

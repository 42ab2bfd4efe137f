'use server'

import type { FormState } from '#components/desk/formState.ts'
import { overrideSource } from '#newsroom/stories/review/overrideSource.ts'
import { readForm } from '../../../../readForm.ts'
import { deskDeed } from '../../../../session.ts'
import { ended, numbersIn } from './ended.ts'

/** 稿源放行, of the source that the chief has before them. */
export async function letThrough(_: FormState, form: FormData): Promise<FormState> {
  const deed = await deskDeed()
  const of = numbersIn(form, 'storyId', 'sourceId')
  const { reason } = readForm(form, 'reason')
  const result = await overrideSource(deed, { ...of, reason })
  return ended(result, {
    storyId: of.storyId,
    done: 'sourceOverridden',
    values: { reason },
    fieldOf: { noReason: 'reason', badOpinion: 'reason' },
  })
}

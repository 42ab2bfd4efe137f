'use server'

import type { FormState } from '#components/desk/formState.ts'
import { parseHarbinTime } from '#lib/zh/date.ts'
import { publishStory } from '#newsroom/stories/publish.ts'
import { countersign as countersignIt } from '#newsroom/stories/review/countersign.ts'
import { reviewLate as reviewItLate } from '#newsroom/stories/review/lateReview.ts'
import { scheduleStory } from '#newsroom/stories/schedule/schedule.ts'
import { unscheduleStory } from '#newsroom/stories/schedule/unschedule.ts'
import { readForm } from '../../../../readForm.ts'
import { deskDeed } from '../../../../session.ts'
import { ended, numbersIn } from './ended.ts'

/** What follows a release, each of exactly the version that the person has read. */

export async function publish(_: FormState, form: FormData): Promise<FormState> {
  const deed = await deskDeed()
  const of = numbersIn(form, 'storyId', 'revision', 'channelId')
  return ended(await publishStory(deed, of), { storyId: of.storyId, done: 'published' })
}

export async function schedule(_: FormState, form: FormData): Promise<FormState> {
  const deed = await deskDeed()
  const of = numbersIn(form, 'storyId', 'revision')
  const { publishAt } = readForm(form, 'publishAt')
  const result = await scheduleStory(deed, { ...of, publishAt: harbinTime(publishAt) })
  return ended(result, {
    storyId: of.storyId,
    done: 'scheduled',
    values: { publishAt },
    fieldOf: { badTime: 'publishAt' },
  })
}

export async function unschedule(_: FormState, form: FormData): Promise<FormState> {
  const deed = await deskDeed()
  const of = numbersIn(form, 'storyId', 'revision')
  return ended(await unscheduleStory(deed, of), { storyId: of.storyId, done: 'unscheduled' })
}

/** 复签. */
export async function countersign(_: FormState, form: FormData): Promise<FormState> {
  const deed = await deskDeed()
  const { storyId, emergencyId } = numbersIn(form, 'storyId', 'emergencyId')
  const { opinion } = readForm(form, 'opinion')
  const result = await countersignIt(deed, { emergencyId, opinion })
  return ended(result, { storyId, done: 'countersigned', values: { opinion } })
}

/** 补审. */
export async function reviewLate(_: FormState, form: FormData): Promise<FormState> {
  const deed = await deskDeed()
  const { storyId, taskId } = numbersIn(form, 'storyId', 'taskId')
  const { opinion } = readForm(form, 'opinion')
  const result = await reviewItLate(deed, { taskId, opinion })
  return ended(result, { storyId, done: 'reviewedLate', values: { opinion } })
}

/** What a field of date and time sends, as ms UTC by the clock in Harbin; NaN for what is no time. */
function harbinTime(text: string): number {
  try {
    return parseHarbinTime(text.slice(0, 16).replace('T', ' '))
  } catch {
    return Number.NaN
  }
}

'use server'

import { type FormState, fault } from '#components/desk/formState.ts'
import { emergencyRelease } from '#newsroom/stories/review/emergencyRelease.ts'
import { holdStory } from '#newsroom/stories/review/hold.ts'
import { proofStory } from '#newsroom/stories/review/proof.ts'
import { recallStory } from '#newsroom/stories/review/recall.ts'
import { releaseStory } from '#newsroom/stories/review/release.ts'
import { returnStory } from '#newsroom/stories/review/return.ts'
import { reviewFirst } from '#newsroom/stories/review/reviewFirst.ts'
import { reviewSecond } from '#newsroom/stories/review/reviewSecond.ts'
import { submitStory } from '#newsroom/stories/review/submit.ts'
import { takeUpStory } from '#newsroom/stories/review/takeUp.ts'
import { readForm } from '../../../../readForm.ts'
import { deskDeed } from '../../../../session.ts'
import { ended, numbersIn } from './ended.ts'

/** One action a verb. Each form names its story and its round, or the version that was read. */

export async function submit(_: FormState, form: FormData): Promise<FormState> {
  const deed = await deskDeed()
  const of = numbersIn(form, 'storyId', 'version')
  const { note, isFast } = readForm(form, 'note', 'isFast')
  const result = await submitStory(deed, { ...of, note, isFast: isFast === 'on' })
  return ended(result, { storyId: of.storyId, done: 'submitted', values: { note, isFast } })
}

/** 紧急签发, of exactly the version that the chief has read; publishing is another act. */
export async function emergency(_: FormState, form: FormData): Promise<FormState> {
  const deed = await deskDeed()
  const of = numbersIn(form, 'storyId', 'version')
  const { reason } = readForm(form, 'reason')
  const result = await emergencyRelease(deed, { ...of, reason })
  return ended(result, { storyId: of.storyId, done: 'emergency', values: { reason } })
}

const reviews = {
  firstReview: reviewFirst,
  secondReview: reviewSecond,
  finalReview: releaseStory,
} as const

/** 采用, in the review that the person has before them. */
export async function use(_: FormState, form: FormData): Promise<FormState> {
  const deed = await deskDeed()
  const of = numbersIn(form, 'storyId', 'round')
  const { step, opinion, keepsMeaning } = readForm(form, 'step', 'opinion', 'keepsMeaning')
  if (!Object.hasOwn(reviews, step)) return fault('送来的内容不对，请刷新页面再试。', { opinion })
  const known = step as keyof typeof reviews
  const said = { opinion, keepsMeaning: keepsMeaning === 'on' }
  const result = await reviews[known](deed, { ...of, ...said })
  return ended(result, {
    storyId: of.storyId,
    done: known,
    values: { opinion, keepsMeaning },
    fieldOf: { headlineNotTicked: 'keepsMeaning' },
  })
}

/** 退回 or 修改. */
export async function sendBack(_: FormState, form: FormData): Promise<FormState> {
  const deed = await deskDeed()
  const of = numbersIn(form, 'storyId', 'round')
  const { decision: chosen, opinion } = readForm(form, 'decision', 'opinion')
  const decision = chosen === 'change' ? 'change' : 'return'
  const result = await returnStory(deed, { ...of, decision, opinion })
  return ended(result, { storyId: of.storyId, done: decision, values: { decision, opinion } })
}

export async function hold(_: FormState, form: FormData): Promise<FormState> {
  const deed = await deskDeed()
  const of = numbersIn(form, 'storyId', 'round')
  const { opinion } = readForm(form, 'opinion')
  const result = await holdStory(deed, { ...of, opinion })
  return ended(result, { storyId: of.storyId, done: 'held', values: { opinion } })
}

export async function takeUp(_: FormState, form: FormData): Promise<FormState> {
  const deed = await deskDeed()
  const of = numbersIn(form, 'storyId', 'round')
  return ended(await takeUpStory(deed, of), { storyId: of.storyId, done: 'takenUp' })
}

export async function recall(_: FormState, form: FormData): Promise<FormState> {
  const deed = await deskDeed()
  const of = numbersIn(form, 'storyId', 'round')
  const { reason } = readForm(form, 'reason')
  const result = await recallStory(deed, { ...of, reason })
  return ended(result, { storyId: of.storyId, done: 'recalled', values: { reason } })
}

/** 一校, 二校, 三校. */
export async function proof(_: FormState, form: FormData): Promise<FormState> {
  const deed = await deskDeed()
  const of = numbersIn(form, 'storyId', 'round', 'number')
  const { errors, note } = readForm(form, 'errors', 'note')
  const count = /^\d{1,6}$/.test(errors) ? Number(errors) : Number.NaN
  const result = await proofStory(deed, { ...of, errors: count, note })
  return ended(result, { storyId: of.storyId, done: 'proofed', values: { errors, note } })
}

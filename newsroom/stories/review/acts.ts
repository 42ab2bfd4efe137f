import { readStore } from '#db/client.ts'
import type { Refusal } from '#lib/result.ts'
import { openIn } from '../../checking/reports.ts'
import type { Actor } from '../../people/actor.ts'
import { type Action, can, notAllowed } from '../../people/can.ts'
import type { StoryAtWork } from '../atWork.ts'
import { isReviewStep, nextState, type ReviewStep, type StoryEvent } from '../lifecycle.ts'
import { heldFromOf } from '../onDesk.ts'
import { hasWritten } from '../storyAuthors.ts'
import { isUsable } from './mayGoOn.ts'
import { proofsOf } from './proofsOf.ts'
import { missingFor } from './release.ts'
import type { Round } from './round.ts'
import { separated } from './separation.ts'
import { actionOfStep } from './signOff.ts'

/** What may be done about a story on its way, as the buttons of its page name it. */
export const acts = [
  'use',
  'sendBack',
  'hold',
  'takeUp',
  'recall',
  'proof',
  'publish',
  'schedule',
  'unschedule',
] as const
export type Act = (typeof acts)[number]

/** For each act that is possible in the state of the story: null where this person may, or why not. */
export type Acts = Partial<Record<Act, string | null>>

const eventOf: Record<Act, StoryEvent> = {
  use: 'reviewFirst',
  sendBack: 'return',
  hold: 'hold',
  takeUp: 'takeUp',
  recall: 'recall',
  proof: 'proof',
  publish: 'publish',
  schedule: 'schedule',
  unschedule: 'unschedule',
}
const usedBy: Record<ReviewStep, StoryEvent> = {
  firstReview: 'reviewFirst',
  secondReview: 'reviewSecond',
  finalReview: 'release',
}

type Asked = { actor: Actor; story: StoryAtWork; round: Round }

/**
 * What a person may do about a story in its round, by the rules of the verbs themselves: the page
 * shows it, the verbs ask again.
 */
export async function actsOf(asked: Asked): Promise<Acts> {
  const { story } = asked
  const step = await stepOf(story)
  const standing = { isLive: story.liveRevisionId !== null, heldFrom: step }
  const possible = acts.filter((act) => {
    const event = act === 'use' && step ? usedBy[step] : eventOf[act]
    return nextState(story.state, event, standing) !== null
  })
  const answers: Acts = {}
  for (const act of possible) answers[act] = await whyNot[act](asked, step)
  return answers
}

/** The review that a story waits in, or was held from. */
export const stepOf = async ({ id, state }: StoryAtWork): Promise<ReviewStep | null> =>
  isReviewStep(state) ? state : state === 'onHold' ? heldFromOf(readStore(), id) : null

type WhyNot = (asked: Asked, step: ReviewStep | null) => Promise<string | null> | string | null

const sentenceOf = (answer: { ok: true } | { ok: false; refusal: Refusal<string> }) =>
  answer.ok ? null : answer.refusal.sentence

const byRight =
  (action: Action): WhyNot =>
  ({ actor }) =>
    can(actor, action) ? null : notAllowed(action).refusal.sentence

const reviewing: WhyNot = async ({ actor, story, round }, step) => {
  if (!step) return null
  if (!can(actor, actionOfStep[step])) return notAllowed(actionOfStep[step]).refusal.sentence
  return sentenceOf(await separated(readStore(), actor, { story, round }, step))
}

const whyNot: Record<Act, WhyNot> = {
  use: async (asked, step) => {
    const reason = await reviewing(asked, step)
    if (reason !== null) return reason
    const now = { at: Date.now() }
    const usable = sentenceOf(await isUsable(readStore(), now, asked.round))
    if (usable !== null || step !== 'finalReview') return usable
    return (await missingFor(readStore(), asked.round))?.refusal.sentence ?? null
  },
  sendBack: reviewing,
  hold: reviewing,
  takeUp: ({ actor }, step) => {
    if (!step || can(actor, actionOfStep[step])) return null
    return notAllowed(actionOfStep[step]).refusal.sentence
  },
  recall: ({ actor, story: { authorId, state } }) => {
    if (!can(actor, 'story.recall', { authorIds: [authorId] }))
      return notAllowed('story.recall', actor).refusal.sentence
    const isReleased = state === 'released' || state === 'scheduled'
    if (!isReleased || can(actor, 'story.release')) return null
    return notAllowed('story.release').refusal.sentence
  },
  proof: async ({ actor, round }) => {
    if (!can(actor, 'story.proof')) return notAllowed('story.proof').refusal.sentence
    const done = (await proofsOf(readStore(), round)).length
    if (done >= 3) return '这一版三校都做完了。'
    const { errors } = await openIn(readStore(), round, Date.now())
    return done === 2 && errors > 0
      ? `还有${errors}处“错”没有改或说明，改好重新送审后再做三校。`
      : null
  },
  publish: byRight('story.publish'),
  schedule: byRight('story.schedule'),
  unschedule: byRight('story.schedule'),
}

/** Why a person may not answer for what a colleague did alone, or not look at it afterwards; or null. */
export async function whyNotAfter(
  actor: Actor,
  action: 'story.countersign' | 'story.reviewLate',
  { storyId, byIds }: { storyId: number; byIds: readonly string[] },
): Promise<string | null> {
  if (!can(actor, action)) return notAllowed(action).refusal.sentence
  if (byIds.includes(actor.id)) return '这是您自己审过或签发的，要由另一位同事来做。'
  return (await hasWritten(readStore(), storyId, actor.id))
    ? '这篇稿件有您写的或改过的文字，请由别的同事来做。'
    : null
}

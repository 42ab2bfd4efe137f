import { describe, expect, test } from 'vitest'
import { everything, useStore } from '#db/testing.ts'
import type { Result } from '#lib/result.ts'
import type { Role } from '../people/actor.ts'
import { aFiledStory, deedOf, noon } from '../testing.ts'
import { openStory } from './atWork.ts'
import { correctStory } from './correct.ts'
import { blankDraft } from './draft/storyDraft.ts'
import {
  nextState,
  type StoryEvent,
  type StoryState,
  stateNames,
  storyEvents,
  storyStates,
} from './lifecycle.ts'
import { publishStory } from './publish.ts'
import { emergencyRelease } from './review/emergencyRelease.ts'
import { holdStory } from './review/hold.ts'
import { proofStory } from './review/proof.ts'
import { recallStory } from './review/recall.ts'
import { releaseStory } from './review/release.ts'
import { returnStory } from './review/return.ts'
import { reviewFirst } from './review/reviewFirst.ts'
import { reviewSecond } from './review/reviewSecond.ts'
import { submitStory } from './review/submit.ts'
import { takeUpStory } from './review/takeUp.ts'
import { broughtTo, proofed, roundOf } from './review/testing.ts'
import { saveDraft } from './saveDraft.ts'
import { scheduleStory } from './schedule/schedule.ts'
import { unscheduleStory } from './schedule/unschedule.ts'
import { emergencyWithdrawal } from './withdraw/emergency.ts'

useStore()

/** The whole life of a story, written down a second time; all else must be refused. */
const allowed: Partial<Record<`${StoryState} ${StoryEvent}`, StoryState>> = {
  'draft revise': 'draft',
  'draft submit': 'firstReview',
  'draft emergency': 'released',
  'firstReview reviewFirst': 'secondReview',
  'firstReview reviewBrief': 'finalReview',
  'firstReview proof': 'firstReview',
  'firstReview return': 'draft',
  'firstReview hold': 'onHold',
  'firstReview recall': 'draft',
  'firstReview emergency': 'released',
  'secondReview reviewSecond': 'finalReview',
  'secondReview proof': 'secondReview',
  'secondReview return': 'draft',
  'secondReview hold': 'onHold',
  'secondReview recall': 'draft',
  'secondReview emergency': 'released',
  'finalReview release': 'released',
  'finalReview proof': 'finalReview',
  'finalReview return': 'draft',
  'finalReview hold': 'onHold',
  'finalReview recall': 'draft',
  'finalReview emergency': 'released',
  'onHold takeUp': 'firstReview',
  'onHold recall': 'draft',
  'released schedule': 'scheduled',
  'released publish': 'published',
  'released recall': 'draft',
  'scheduled schedule': 'scheduled',
  'scheduled unschedule': 'released',
  'scheduled publish': 'published',
  'scheduled recall': 'draft',
  'published revise': 'published',
  'published submit': 'firstReview',
  'published emergency': 'released',
  'published correct': 'published',
  'published withdraw': 'withdrawn',
}
/** While readers have a text, it may be corrected and withdrawn whatever is on its way. */
const onItsWay: StoryState[] = storyStates.filter(
  (state) => state !== 'draft' && state !== 'withdrawn',
)
const whileLive: Partial<Record<`${StoryState} ${StoryEvent}`, StoryState>> = {
  ...allowed,
  ...Object.fromEntries(
    onItsWay.flatMap((state) => [
      [`${state} correct`, 'published'],
      [`${state} withdraw`, 'withdrawn'],
      [`${state} recall`, state === 'published' ? undefined : 'published'],
    ]),
  ),
  'firstReview return': 'published',
  'secondReview return': 'published',
  'finalReview return': 'published',
}
const pairs = storyStates.flatMap((state) => storyEvents.map((event) => [state, event] as const))

test.each(pairs)('A story that is %s answers to: %s', (state, event) => {
  const standing = { isLive: state === 'published', heldFrom: 'firstReview' } as const
  expect(nextState(state, event, standing)).toBe(allowed[`${state} ${event}`] ?? null)
  if (!onItsWay.includes(state)) return
  const live = nextState(state, event, { isLive: true, heldFrom: 'firstReview' })
  expect(live).toBe(whileLive[`${state} ${event}`] ?? null)
})

test('A story goes on from where it was held', () => {
  for (const heldFrom of ['firstReview', 'secondReview', 'finalReview'] as const)
    expect(nextState('onHold', 'takeUp', { isLive: false, heldFrom })).toBe(heldFrom)
})

const chief = deedOf('chief')
const words = { kind: 'text', stood: '冰排一块', stands: '浮冰一块', note: '用词有误。' } as const
let window = 0
const unwritten = blankDraft({ channelId: 1, sourceId: 1 })
const textOf = async (storyId: number) => {
  const text = await openStory(chief.actor, storyId)
  return text.ok ? text.value : { draft: unwritten, version: 1 }
}
const revise = async (storyId: number) => {
  const { draft, version } = await textOf(storyId)
  const save = { version, sequence: 1, window: `window-${++window}` }
  return saveDraft(chief, storyId, { ...save, draft: { ...draft, kicker: `春天${window}` } })
}
/** Who reviews in a state; elsewhere it does not matter who is told that it is too early or too late. */
const reviewerOf: Partial<Record<StoryState, Role>> = {
  firstReview: 'editor',
  secondReview: 'deskHead',
  onHold: 'editor',
}
const of = async (storyId: number) => ({ storyId, round: await roundOf(storyId) })
type Verb = (storyId: number, state: StoryState) => Promise<Result<unknown, string>>
const verbs: Record<Exclude<StoryEvent, 'reviewBrief'>, Verb> = {
  revise,
  submit: async (storyId) =>
    submitStory(deedOf('editor'), { storyId, version: (await textOf(storyId)).version }),
  reviewFirst: async (storyId) => reviewFirst(deedOf('editor'), await of(storyId)),
  reviewSecond: async (storyId) => reviewSecond(deedOf('deskHead'), await of(storyId)),
  release: async (storyId, state) => {
    if (state === 'finalReview') await proofed(storyId)
    return releaseStory(chief, await of(storyId))
  },
  proof: async (storyId) =>
    proofStory(deedOf('proofreader'), { ...(await of(storyId)), number: 1, errors: 2 }),
  return: async (storyId, state) =>
    returnStory(deedOf(reviewerOf[state] ?? 'chief'), {
      ...(await of(storyId)),
      decision: 'return',
      opinion: '请核实数字',
    }),
  hold: async (storyId, state) =>
    holdStory(deedOf(reviewerOf[state] ?? 'chief'), await of(storyId)),
  takeUp: async (storyId) => takeUpStory(deedOf('editor'), await of(storyId)),
  recall: async (storyId) => recallStory(chief, await of(storyId)),
  emergency: async (storyId) =>
    emergencyRelease(chief, {
      storyId,
      version: (await textOf(storyId)).version,
      reason: '突发',
    }),
  schedule: (storyId) => scheduleStory(chief, { storyId, publishAt: noon + 7_200_000 }),
  unschedule: (storyId) => unscheduleStory(chief, { storyId }),
  publish: (storyId) => publishStory(chief, { storyId }),
  correct: (storyId) => correctStory(chief, { storyId, ...words }),
  withdraw: (storyId) => emergencyWithdrawal(chief, { storyId, reason: '事实有误' }),
}
const tried = pairs.flatMap(([state, event]) =>
  event === 'reviewBrief' ? [] : [[state, event] as const],
)
describe.each(tried)('Somebody who may, before a story that is %s, tries to %s', (state, event) => {
  const next = allowed[`${state} ${event}`]
  test(next ? 'and may' : 'and reads why not, and nothing changes', async () => {
    const id = await aFiledStory()
    await broughtTo(id, state)
    if (state === 'published') await revise(id)
    const before = everything()
    const result = await verbs[event](id, state)
    const rows = everything()['stories'] as { id: number; state: StoryState }[]
    if (next) {
      expect(result).toMatchObject({ ok: true })
      return expect(rows.find((row) => row.id === id)?.state).toBe(next)
    }
    const sentence = `稿件现在是“${stateNames[state]}”，不能做这一步；请刷新后再看。`
    expect(result).toEqual({ ok: false, refusal: { reason: 'wrongState', sentence } })
    expect(everything()).toEqual(before)
  })
})

test.each([0, -1, 999, 1.5, Number.MAX_SAFE_INTEGER])(
  'There is no story number %d, whatever is tried with it',
  async (id) => {
    const before = everything()
    for (const verb of Object.values(verbs))
      expect(await verb(id, 'draft')).toMatchObject({
        ok: false,
        refusal: { reason: 'unknownStory', sentence: `没有第${id}号稿件。` },
      })
    expect(everything()).toEqual(before)
  },
)

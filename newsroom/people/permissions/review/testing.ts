import { desc } from 'drizzle-orm'
import { readStore } from '#db/client.ts'
import { emergencies, lateReviews } from '#db/schema.ts'
import { orThrow } from '#lib/result.ts'
import { changeSource } from '../../../sources/change.ts'
import { correctStory } from '../../../stories/correct.ts'
import { countersign } from '../../../stories/review/countersign.ts'
import { emergencyRelease } from '../../../stories/review/emergencyRelease.ts'
import { holdStory } from '../../../stories/review/hold.ts'
import { reviewLate } from '../../../stories/review/lateReview.ts'
import { overrideSource } from '../../../stories/review/overrideSource.ts'
import { proofStory } from '../../../stories/review/proof.ts'
import { recallStory } from '../../../stories/review/recall.ts'
import { releaseStory } from '../../../stories/review/release.ts'
import { returnStory } from '../../../stories/review/return.ts'
import { reviewFirst } from '../../../stories/review/reviewFirst.ts'
import { reviewSecond } from '../../../stories/review/reviewSecond.ts'
import { submitStory } from '../../../stories/review/submit.ts'
import { takeUpStory } from '../../../stories/review/takeUp.ts'
import { proofed, reviewing, versionOfText } from '../../../stories/review/testing.ts'
import { scheduleStory } from '../../../stories/schedule/schedule.ts'
import { unscheduleStory } from '../../../stories/schedule/unschedule.ts'
import { confirmWithdrawal } from '../../../stories/withdraw/confirm.ts'
import { dismissWithdrawal } from '../../../stories/withdraw/dismiss.ts'
import { emergencyWithdrawal } from '../../../stories/withdraw/emergency.ts'
import { requestWithdrawal } from '../../../stories/withdraw/request.ts'
import { withdrawSource } from '../../../stories/withdraw/source.ts'
import { aSource, deedOf, noon } from '../../../testing.ts'
import { another, type Desk, type Try } from '../desk/testing.ts'

const reason = '事实有误'
const words = { kind: 'text', stood: '冰排一块', stands: '浮冰一块', note: '用词。' } as const

/** Somebody else does what the verb that is tried answers to. */
const asked = async (of: { storyId: number } | { sourceId: number }, deed = reviewing('second')) =>
  orThrow(await requestWithdrawal(deed, { ...of, reason })).requestId

async function anEmergency({ storyId }: Desk): Promise<number> {
  const version = await versionOfText(storyId)
  orThrow(await emergencyRelease(reviewing('final'), { storyId, version, reason }))
  const [row] = await readStore().select().from(emergencies).orderBy(desc(emergencies.id)).limit(1)
  return row?.id ?? 0
}

async function aLateReview({ live }: Desk): Promise<number> {
  orThrow(await correctStory(reviewing('final'), { storyId: live, ...words }))
  const [row] = await readStore().select().from(lateReviews).orderBy(desc(lateReviews.id)).limit(1)
  return row?.id ?? 0
}

/** The verbs of review, schedule and withdrawal. */
export const reviewTries: Record<string, Try> = {
  submitStory: {
    action: 'story.submit',
    prepare: ({ storyId }) => versionOfText(storyId),
    call: (deed, { storyId }, version) => submitStory(deed, { storyId, version }),
  },
  reviewFirst: { action: 'story.reviewFirst', call: reviewFirst },
  reviewSecond: { action: 'story.reviewSecond', call: reviewSecond },
  releaseStory: {
    action: 'story.release',
    prepare: async ({ storyId, state }) => {
      if (state === 'finalReview') await proofed(storyId)
      return 0
    },
    call: releaseStory,
  },
  proofStory: {
    action: 'story.proof',
    call: (deed, { storyId, round }) => proofStory(deed, { storyId, round, number: 1, errors: 0 }),
  },
  returnStory: {
    action: 'story.reviewFirst',
    inState: 'firstReview',
    call: (deed, { storyId, round }) =>
      returnStory(deed, { storyId, round, decision: 'change', opinion: '请补采访' }),
  },
  holdStory: { action: 'story.reviewFirst', inState: 'firstReview', call: holdStory },
  takeUpStory: { action: 'story.reviewFirst', inState: 'onHold', call: takeUpStory },
  recallStory: { action: 'story.recall', inState: 'firstReview', call: recallStory },
  emergencyRelease: {
    action: 'story.emergency',
    prepare: ({ storyId }) => versionOfText(storyId),
    call: (deed, { storyId }, version) => emergencyRelease(deed, { storyId, version, reason }),
  },
  overrideSource: {
    action: 'story.overrideSource',
    prepare: async ({ sourceId }) => {
      const frozen = { name: `冻${another()}`, class: 'paper', status: 'frozen' } as const
      orThrow(await changeSource(deedOf('admin'), { ...frozen, sourceId, reason }))
      return sourceId
    },
    call: (deed, { storyId }, sourceId) => overrideSource(deed, { storyId, sourceId, reason }),
  },
  countersign: {
    action: 'story.countersign',
    prepare: anEmergency,
    call: (deed, _, emergencyId) => countersign(deed, { emergencyId }),
  },
  reviewLate: {
    action: 'story.reviewLate',
    prepare: aLateReview,
    call: (deed, _, taskId) => reviewLate(deed, { taskId }),
  },
  scheduleStory: {
    action: 'story.schedule',
    call: (deed, { storyId }) => scheduleStory(deed, { storyId, publishAt: noon + 7_200_000 }),
  },
  unscheduleStory: { action: 'story.schedule', inState: 'scheduled', call: unscheduleStory },
  requestWithdrawal: {
    action: 'story.askWithdrawal',
    inState: 'published',
    call: (deed, { storyId }) => requestWithdrawal(deed, { storyId, reason }),
  },
  dismissWithdrawal: {
    action: 'story.askWithdrawal',
    prepare: ({ live }) => asked({ storyId: live }, deedOf('deskHead')),
    call: (deed, _, requestId) => dismissWithdrawal(deed, { requestId, reason }),
  },
  confirmWithdrawal: {
    action: 'story.withdraw',
    inState: 'published',
    prepare: ({ storyId }) => asked({ storyId }),
    call: (deed, _, requestId) => confirmWithdrawal(deed, { requestId }),
  },
  withdrawSource: {
    action: 'story.withdraw',
    inState: 'published',
    prepare: async () => asked({ sourceId: await aSource(undefined, { class: 'partner' }) }),
    call: (deed, _, requestId) => withdrawSource(deed, { requestId }),
  },
  emergencyWithdrawal: {
    action: 'story.withdraw',
    call: (deed, { storyId }) => emergencyWithdrawal(deed, { storyId, reason }),
  },
}

import { and, desc, eq, isNull } from 'drizzle-orm'
import { readStore } from '#db/client.ts'
import { emergencies, lateReviews, withdrawalRequests } from '#db/schema.ts'
import { done, type Result } from '#lib/result.ts'
import { keepFinding } from '../../checking/keepFinding.ts'
import { reportOf } from '../../checking/onDesk.ts'
import { reopenFinding } from '../../checking/reopenFinding.ts'
import { checkDraft, overridesOf } from '../../checking/reports.ts'
import type { Deed, Role } from '../../people/actor.ts'
import { changeSource } from '../../sources/change.ts'
import { contentWith, paragraph, reprintOf, saveOf } from '../../testing.ts'
import { openStory } from '../atWork.ts'
import { correctStory } from '../correct.ts'
import { fileStory } from '../file.ts'
import { makeRevision } from '../makeRevision.ts'
import { publishStory } from '../publish.ts'
import { restoreRevision } from '../restoreRevision.ts'
import { countersign } from '../review/countersign.ts'
import { emergencyRelease } from '../review/emergencyRelease.ts'
import { holdStory } from '../review/hold.ts'
import { reviewLate } from '../review/lateReview.ts'
import { overrideSource } from '../review/overrideSource.ts'
import { proofStory } from '../review/proof.ts'
import { recallStory } from '../review/recall.ts'
import { releaseStory } from '../review/release.ts'
import { returnStory } from '../review/return.ts'
import { reviewFirst } from '../review/reviewFirst.ts'
import { reviewSecond } from '../review/reviewSecond.ts'
import { submitStory } from '../review/submit.ts'
import { takeUpStory } from '../review/takeUp.ts'
import { reviewers, reviewing, roundOf } from '../review/testing.ts'
import { saveDraft } from '../saveDraft.ts'
import { publishDue } from '../schedule/publishDue.ts'
import { scheduleStory } from '../schedule/schedule.ts'
import { unscheduleStory } from '../schedule/unschedule.ts'
import { confirmWithdrawal } from '../withdraw/confirm.ts'
import { dismissWithdrawal } from '../withdraw/dismiss.ts'
import { emergencyWithdrawal } from '../withdraw/emergency.ts'
import { requestWithdrawal } from '../withdraw/request.ts'
import { withdrawSource } from '../withdraw/source.ts'

/** What is given to every deed of the model: whom it concerns, and a number to vary it. */
export type Given = {
  storyId: number
  place: { channelId: number; sourceId: number; partnerId: number }
  /** Distinct for each step; makes each text another. */
  step: number
  /** 0–99, random. */
  luck: number
}
type Answer = Promise<Result<unknown, string>>
/** `by`: the roles that somebody sensible would have. */
export type ModelDeed = { by: Role[]; call: (deed: Deed, given: Given) => Answer }

/** Mostly the round that stands; at times another, as a replayed request would name. */
const of = async ({ storyId, luck }: Given) => {
  const round = await roundOf(storyId)
  return { storyId, round: luck < 8 ? round - 1 : luck < 12 ? round + 1 : round }
}
const textOf = async (storyId: number) => {
  const text = await openStory(reviewers.sender, storyId)
  if (!text.ok) throw new Error(text.refusal.sentence)
  return text.value
}
const latest = async (
  table: typeof emergencies | typeof lateReviews | typeof withdrawalRequests,
  storyId: number,
) => {
  const rows = await readStore()
    .select({ id: table.id })
    .from(table)
    .where(eq(table.storyId, storyId))
    .orderBy(desc(table.id))
    .limit(1)
  return rows[0]?.id ?? 0
}
const openRequest = async (storyId: number) => {
  const rows = await readStore()
    .select({ id: withdrawalRequests.id })
    .from(withdrawalRequests)
    .where(and(eq(withdrawalRequests.storyId, storyId), isNull(withdrawalRequests.closedAt)))
  return rows[0]?.id ?? 0
}
const openRequestOf = async (sourceId: number) => {
  const rows = await readStore()
    .select({ id: withdrawalRequests.id })
    .from(withdrawalRequests)
    .where(and(eq(withdrawalRequests.sourceId, sourceId), isNull(withdrawalRequests.closedAt)))
  return rows[0]?.id ?? 0
}
const reviewRoles: Role[] = ['editor', 'deskHead', 'chief']
const heads: Role[] = ['deskHead', 'chief']
const isReprint = ({ luck }: Given) => luck % 3 === 0
const isBrief = ({ luck }: Given) => luck % 5 === 0

export const modelDeeds = {
  file: {
    by: ['reporter', 'editor'],
    call: (deed, given) =>
      fileStory(deed, {
        channelId: given.place.channelId,
        sourceId: isReprint(given) ? given.place.partnerId : given.place.sourceId,
        content: contentWith({
          isBrief: isBrief(given),
          body: [paragraph(`第${given.step}篇的正文。`)],
          ...(isReprint(given) && reprintOf(given.luck < 50 ? { title: '江开了' } : {})),
        }),
      }),
  },
  save: {
    by: ['reporter', 'editor'],
    call: async (deed, { storyId, step, luck }) => {
      const save = { window: `window-${step}-model` }
      const text = await textOf(storyId)
      // At times with what the checker finds: an 错, a 疑
      const end = luck % 3 === 0 ? '，既使下雨' : luck % 3 === 1 ? '，昨日' : ''
      return saveDraft(deed, storyId, saveOf(text, { kicker: `引题${step}${end}` }, save))
    },
  },
  keepFinding: {
    by: ['reporter', 'editor', 'deskHead', 'chief'],
    call: async (deed, { storyId, luck }) => {
      const { revisions, draft } = await textOf(storyId)
      const report = await reportOf(reviewers.final, storyId, revisions[0]?.number ?? 0)
      const reported = report.ok ? (report.value?.open ?? []) : []
      const { findings } = await checkDraft(draft, deed.at)
      const all = [...reported, ...findings]
      const { fingerprint = 'none' } = all[luck % Math.max(1, all.length)] ?? {}
      return keepFinding(deed, { storyId, fingerprint, reason: luck < 5 ? ' ' : '引用原话' })
    },
  },
  reopenFinding: {
    by: ['reporter', 'editor', 'deskHead', 'chief'],
    call: async (deed, { storyId, luck }) => {
      const kept = await overridesOf(readStore(), storyId)
      const { fingerprint = 'none' } = kept[luck % Math.max(1, kept.length)] ?? {}
      return reopenFinding(deed, { storyId, fingerprint })
    },
  },
  keep: {
    by: ['reporter', 'editor'],
    call: async (deed, { storyId }) => {
      const { version } = await textOf(storyId)
      return makeRevision(deed, { storyId, version, reason: '' })
    },
  },
  restore: {
    by: ['editor'],
    call: (deed, { storyId, luck }) => restoreRevision(deed, { storyId, number: 1 + (luck % 3) }),
  },
  submit: {
    by: ['reporter', 'editor'],
    call: async (deed, { storyId, luck }) => {
      const { version } = await textOf(storyId)
      return submitStory(deed, { storyId, version, isFast: luck % 2 === 0 })
    },
  },
  reviewFirst: { by: ['editor'], call: async (deed, given) => reviewFirst(deed, await of(given)) },
  reviewSecond: {
    by: ['deskHead'],
    call: async (deed, given) =>
      reviewSecond(deed, { ...(await of(given)), keepsMeaning: given.luck % 2 === 0 }),
  },
  release: {
    by: ['chief'],
    call: async (deed, given) =>
      releaseStory(deed, { ...(await of(given)), keepsMeaning: given.luck % 2 === 0 }),
  },
  proof: {
    by: ['proofreader'],
    call: async (deed, given) => {
      // All three at once: a proof is one deed of the model, or no text would ever have them
      for (const number of [1, 2])
        await proofStory(deed, { ...(await of(given)), number, errors: 1 })
      return proofStory(deed, { ...(await of(given)), number: 3, errors: 0 })
    },
  },
  return: {
    by: reviewRoles,
    call: async (deed, given) =>
      returnStory(deed, {
        ...(await of(given)),
        decision: given.luck % 2 ? 'return' : 'change',
        opinion: '请核实',
      }),
  },
  hold: { by: reviewRoles, call: async (deed, given) => holdStory(deed, await of(given)) },
  takeUp: { by: reviewRoles, call: async (deed, given) => takeUpStory(deed, await of(given)) },
  recall: {
    by: ['reporter', 'chief'],
    call: async (deed, given) => recallStory(deed, await of(given)),
  },
  emergency: {
    by: ['chief'],
    call: async (deed, { storyId }) => {
      const { version } = await textOf(storyId)
      return emergencyRelease(deed, { storyId, version, reason: '突发' })
    },
  },
  countersign: {
    by: heads,
    call: async (deed, { storyId }) =>
      countersign(deed, { emergencyId: await latest(emergencies, storyId) }),
  },
  reviewLate: {
    by: heads,
    call: async (deed, { storyId }) =>
      reviewLate(deed, { taskId: await latest(lateReviews, storyId) }),
  },
  publish: { by: ['chief'], call: (deed, { storyId }) => publishStory(deed, { storyId }) },
  schedule: {
    by: ['chief'],
    call: (deed, { storyId, luck }) =>
      scheduleStory(deed, { storyId, publishAt: deed.at + (1 + (luck % 5)) * 60_000 }),
  },
  unschedule: { by: ['chief'], call: (deed, { storyId }) => unscheduleStory(deed, { storyId }) },
  publishDue: {
    by: ['auditor'],
    call: async ({ at }) => done(await publishDue(at)),
  },
  correct: {
    by: ['chief'],
    call: (deed, { storyId, step }) =>
      correctStory(deed, {
        storyId,
        kind: 'text',
        stood: '冰排顺流而下',
        stands: `第${step}块冰排顺流而下`,
        note: '用词。',
      }),
  },
  askWithdrawal: {
    by: heads,
    call: (deed, { storyId }) => requestWithdrawal(deed, { storyId, reason: '存疑' }),
  },
  confirmWithdrawal: {
    by: ['chief'],
    call: async (deed, { storyId }) =>
      confirmWithdrawal(deed, { requestId: await openRequest(storyId) }),
  },
  dismissWithdrawal: {
    by: heads,
    call: async (deed, { storyId }) =>
      dismissWithdrawal(deed, { requestId: await openRequest(storyId), reason: '已核实' }),
  },
  changeSource: {
    by: ['admin'],
    call: (deed, { place, luck, step }) =>
      changeSource(deed, {
        sourceId: place.partnerId,
        name: '合作媒体',
        note: `第${step}步`,
        class: 'partner',
        status: luck < 30 ? 'frozen' : luck < 40 ? 'removed' : 'active',
        reason: '核实',
      }),
  },
  overrideSource: {
    by: ['chief'],
    call: async (deed, { storyId, place, luck }) =>
      overrideSource(deed, {
        storyId,
        sourceId: luck < 5 ? place.sourceId : place.partnerId,
        reason: luck < 10 ? ' ' : '对方同意',
      }),
  },
  withdrawSource: {
    by: ['chief'],
    // One asks, another confirms: the request alone changes nothing for readers
    call: async (deed, { place: { partnerId: sourceId } }) => {
      await requestWithdrawal(reviewing('second', deed.at), { sourceId, reason: '授权到期' })
      return withdrawSource(deed, { requestId: await openRequestOf(sourceId) })
    },
  },
  emergencyWithdrawal: {
    by: ['chief'],
    call: (deed, { storyId }) => emergencyWithdrawal(deed, { storyId, reason: '误' }),
  },
} satisfies Record<string, ModelDeed>

export type DeedName = keyof typeof modelDeeds
export const deedNames = Object.keys(modelDeeds) as DeedName[]

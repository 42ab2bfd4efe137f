import { and, eq, isNull } from 'drizzle-orm'
import { readStore } from '#db/client.ts'
import { withdrawalRequests } from '#db/schema.ts'
import { done } from '#lib/result.ts'
import { changeSource } from '../../../sources/change.ts'
import { correctStory } from '../../correct.ts'
import { publishStory } from '../../publish.ts'
import { overrideSource } from '../../review/overrideSource.ts'
import { reviewing } from '../../review/testing.ts'
import { publishDue } from '../../schedule/publishDue.ts'
import { scheduleStory } from '../../schedule/schedule.ts'
import { unscheduleStory } from '../../schedule/unschedule.ts'
import { confirmWithdrawal } from '../../withdraw/confirm.ts'
import { dismissWithdrawal } from '../../withdraw/dismiss.ts'
import { emergencyWithdrawal } from '../../withdraw/emergency.ts'
import { requestWithdrawal } from '../../withdraw/request.ts'
import { withdrawSource } from '../../withdraw/source.ts'
import { heads, type ModelDeed } from '../deed/testing.ts'

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

/** What comes after the release: the readers' side, its sources, its way back. */
export const afterwardsDeeds = {
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

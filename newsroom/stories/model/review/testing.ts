import { desc, eq } from 'drizzle-orm'
import { readStore } from '#db/client.ts'
import { emergencies, lateReviews } from '#db/schema.ts'
import type { Role } from '../../../people/actor.ts'
import { countersign } from '../../review/countersign.ts'
import { emergencyRelease } from '../../review/emergencyRelease.ts'
import { holdStory } from '../../review/hold.ts'
import { reviewLate } from '../../review/lateReview.ts'
import { proofStory } from '../../review/proof.ts'
import { recallStory } from '../../review/recall.ts'
import { releaseStory } from '../../review/release.ts'
import { returnStory } from '../../review/return.ts'
import { reviewFirst } from '../../review/reviewFirst.ts'
import { reviewSecond } from '../../review/reviewSecond.ts'
import { submitStory } from '../../review/submit.ts'
import { takeUpStory } from '../../review/takeUp.ts'
import { roundOf } from '../../review/testing.ts'
import { type Given, heads, type ModelDeed, textOf } from '../deed/testing.ts'

/** Mostly the round that stands; at times another, as a replayed request would name. */
const of = async ({ storyId, luck }: Given) => {
  const round = await roundOf(storyId)
  return { storyId, round: luck < 8 ? round - 1 : luck < 12 ? round + 1 : round }
}
const latest = async (table: typeof emergencies | typeof lateReviews, storyId: number) => {
  const rows = await readStore()
    .select({ id: table.id })
    .from(table)
    .where(eq(table.storyId, storyId))
    .orderBy(desc(table.id))
    .limit(1)
  return rows[0]?.id ?? 0
}
const reviewRoles: Role[] = ['editor', 'deskHead', 'chief']

/** The review, from its submission to what an emergency left out. */
export const reviewDeeds = {
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
} satisfies Record<string, ModelDeed>

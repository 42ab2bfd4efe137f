import { describe, expect, test } from 'vitest'
import { useStore } from '#db/testing.ts'
import { orThrow, type Result } from '#lib/result.ts'
import { actors, aFiledStory, noon } from '../../testing.ts'
import { readableStory } from '../atWork.ts'
import { publishStory } from '../publish.ts'
import { scheduleStory } from '../schedule/schedule.ts'
import { unscheduleStory } from '../schedule/unschedule.ts'
import type { Act } from './acts.ts'
import { holdStory } from './hold.ts'
import { proofStory } from './proof.ts'
import { recallStory } from './recall.ts'
import { releaseStory } from './release.ts'
import { returnStory } from './return.ts'
import { reviewFirst } from './reviewFirst.ts'
import { type ReviewNow, reviewNow } from './reviewNow.ts'
import { reviewSecond } from './reviewSecond.ts'
import { takeUpStory } from './takeUp.ts'
import { broughtTo, proofed, reviewers, roundOf } from './testing.ts'

useStore()

const people = [...Object.values(actors), reviewers.first, reviewers.second, reviewers.final]
type Person = (typeof people)[number]

const at = noon + 60_000
const tried: Record<
  Act,
  (who: Person, storyId: number, now: ReviewNow) => Promise<Result<unknown, string>>
> = {
  use: (actor, storyId, now) => {
    const of = { storyId, round: now.round?.round ?? 0 }
    const verbs = { firstReview: reviewFirst, secondReview: reviewSecond }
    return now.step === 'finalReview' || now.step === null
      ? releaseStory({ actor, at }, of)
      : verbs[now.step]({ actor, at }, of)
  },
  sendBack: (actor, storyId, { round }) =>
    returnStory(
      { actor, at },
      { storyId, round: round?.round ?? 0, decision: 'return', opinion: '请核实' },
    ),
  hold: (actor, storyId, { round }) =>
    holdStory({ actor, at }, { storyId, round: round?.round ?? 0 }),
  takeUp: (actor, storyId, { round }) =>
    takeUpStory({ actor, at }, { storyId, round: round?.round ?? 0 }),
  recall: (actor, storyId, { round }) =>
    recallStory({ actor, at }, { storyId, round: round?.round ?? 0 }),
  proof: (actor, storyId, { round, proofs }) =>
    proofStory({ actor, at }, { storyId, round: round?.round ?? 0, number: proofs + 1, errors: 0 }),
  publish: (actor, storyId) => publishStory({ actor, at }, { storyId }),
  schedule: (actor, storyId) => scheduleStory({ actor, at }, { storyId, publishAt: at + 60_000 }),
  unschedule: (actor, storyId) => unscheduleStory({ actor, at }, { storyId }),
}

const states = [
  'firstReview',
  'secondReview',
  'finalReview',
  'onHold',
  'released',
  'scheduled',
] as const

/** To whom somebody without the right is sent, each says by itself. */
const brief = (sentence: string | null) => sentence?.replace(/请交给[^；]*。$/, '') ?? null

describe('What a page offers somebody is what the verbs let them do, and else it says why', () => {
  test.each(states)(
    'of a story in %s',
    async (state) => {
      let offered = 0
      const prepared = async () => {
        const storyId = await aFiledStory()
        await broughtTo(storyId, state)
        return storyId
      }
      for (const actor of people) {
        let storyId = await prepared()
        const found = await readableStory(actor, storyId)
        if (!found.ok) continue
        const now = await reviewNow(actor, found.value)
        for (const [act, whyNot] of Object.entries(now.acts) as [Act, string | null][]) {
          const answer = await tried[act](actor, storyId, now)
          const said = answer.ok ? null : answer.refusal.sentence
          expect(brief(whyNot), `${act} by ${actor.name}`).toBe(brief(said))
          if (!answer.ok) continue
          offered += 1
          storyId = await prepared()
        }
      }
      expect(offered).toBeGreaterThan(2)
    },
    60_000,
  )

  test('of a story that waits for its chief with all its proofs', async () => {
    const storyId = await aFiledStory()
    await broughtTo(storyId, 'finalReview')
    await proofed(storyId)
    const story = orThrow(await readableStory(reviewers.final, storyId))
    const { acts, proofs, round } = await reviewNow(reviewers.final, story)
    expect([acts.use, proofs, round?.round]).toEqual([null, 3, await roundOf(storyId)])
    expect((await reviewNow(reviewers.second, story)).acts.use).toMatch(/您的角色不能做这一步/)
    expect((await reviewNow(reviewers.proofs, story)).acts.proof).toBe('这一版三校都做完了。')
  })
})

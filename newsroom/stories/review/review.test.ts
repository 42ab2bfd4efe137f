import Database from 'better-sqlite3'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { useStore } from '#db/testing.ts'
import { orThrow } from '#lib/result.ts'
import { actors, aFiledStory, deedOf } from '../../testing.ts'
import { holdStory } from './hold.ts'
import { proofStory } from './proof.ts'
import { recallStory } from './recall.ts'
import { releaseStory } from './release.ts'
import { returnStory } from './return.ts'
import { reviewFirst } from './reviewFirst.ts'
import { reviewSecond } from './reviewSecond.ts'
import { takeUpStory } from './takeUp.ts'
import {
  edit,
  keepAll,
  proofed,
  refusedWith,
  released,
  reviewing,
  secondReviewed,
  stateOf,
  submitted,
} from './testing.ts'

const { file } = useStore()
let store: Database.Database
beforeAll(() => {
  store = new Database(file)
})
afterAll(() => {
  store.close()
})

describe('A text under review', () => {
  test('is frozen; changed after a sign-off, it is reviewed from the start', async () => {
    const storyId = await aFiledStory()
    const round = await secondReviewed(storyId)
    expect(await edit(storyId, deedOf('editor'))).toMatchObject({
      refusal: { reason: 'wrongState' },
    })
    orThrow(await recallStory(deedOf('editor'), { storyId, round, reason: '数字有误' }))
    orThrow(await edit(storyId, deedOf('editor')))
    const next = await submitted(storyId)
    expect([await stateOf(storyId), next]).toEqual(['firstReview', round + 1])
    await refusedWith('wrongState', () => releaseStory(reviewing('final'), { storyId, round }))
    orThrow(await reviewFirst(reviewing('first'), { storyId, round: next }))
    orThrow(await reviewSecond(reviewing('second'), { storyId, round: next }))
    // The proofs were of the text before
    await refusedWith('notProofed', () =>
      releaseStory(reviewing('final'), { storyId, round: next }),
    )
  })

  test('is decided by who has the round before them that stands', async () => {
    const storyId = await aFiledStory()
    const round = await submitted(storyId)
    const back = { storyId, round, decision: 'return', opinion: '请核实' } as const
    orThrow(await returnStory(reviewing('first'), back))
    await submitted(storyId)
    await refusedWith('otherRound', () => reviewFirst(reviewing('first'), { storyId, round }))
    for (const wrong of [0, -1, 99, Number.NaN])
      await refusedWith('otherRound', () =>
        reviewFirst(reviewing('first'), { storyId, round: wrong }),
      )
  })

  test('is not decided twice: a request that comes again finds the step done', async () => {
    const storyId = await aFiledStory()
    const of = { storyId, round: await submitted(storyId) }
    const answers = await Promise.all(
      [reviewing('first'), deedOf('editor')].map((deed) => reviewFirst(deed, of)),
    )
    expect(answers.map(({ ok }) => ok)).toEqual([true, false])
    await refusedWith('wrongState', () => reviewFirst(reviewing('first'), of))
  })

  test('goes back with a reason that somebody can read, and on hold without', async () => {
    const storyId = await aFiledStory()
    const of = { storyId, round: await submitted(storyId) }
    for (const opinion of ['', ' 　', '\u200b', '\u3164'])
      await refusedWith('noReason', () =>
        returnStory(reviewing('first'), { ...of, decision: 'return', opinion }),
      )
    for (const opinion of ['字'.repeat(501), '\0'])
      await refusedWith('badOpinion', () => holdStory(reviewing('first'), { ...of, opinion }))
    orThrow(await holdStory(reviewing('first'), of))
    orThrow(await takeUpStory(reviewing('first'), of))
    expect(await stateOf(storyId)).toBe('firstReview')
  })

  test('is taken back by its reporter before its release, by the chief alone after', async () => {
    const storyId = await aFiledStory()
    const round = await submitted(storyId)
    await refusedWith('notAllowed', () =>
      recallStory(
        { ...deedOf('reporter'), actor: { ...actors.reporter, id: 'other' } },
        {
          storyId,
          round,
        },
      ),
    )
    orThrow(await recallStory(deedOf('reporter'), { storyId, round }))
    const next = await released(storyId)
    for (const role of ['reporter', 'editor', 'deskHead'] as const)
      await refusedWith('notAllowed', () => recallStory(deedOf(role), { storyId, round: next }))
    orThrow(await recallStory(deedOf('chief'), { storyId, round: next }))
  })
})

describe('The three proofs', () => {
  test('come in order, each once, with a count', async () => {
    const storyId = await aFiledStory()
    const of = { storyId, round: await submitted(storyId) }
    const by = reviewing('proofs')
    for (const number of [0, 2, 3, 4, 1.5])
      await refusedWith('wrongProof', () => proofStory(by, { ...of, number, errors: 0 }))
    for (const errors of [-1, 0.5, Number.NaN, 10_000])
      await refusedWith('badCount', () => proofStory(by, { ...of, number: 1, errors }))
    await proofed(storyId)
    await refusedWith('wrongProof', () => proofStory(by, { ...of, number: 3, errors: 0 }))
  })

  test('end only where no finding of level 错 is open', async () => {
    const storyId = await aFiledStory({ title: '开江了，既使下着雨' })
    const round = await submitted(storyId)
    const of = { storyId, round, errors: 0 }
    for (const number of [1, 2]) orThrow(await proofStory(reviewing('proofs'), { ...of, number }))
    await refusedWith('openErrors', () => proofStory(reviewing('proofs'), { ...of, number: 3 }))
    await keepAll(storyId)
    orThrow(await proofStory(reviewing('proofs'), { ...of, number: 3 }))
  })

  test('stand for the text: sent in again unchanged, it keeps them', async () => {
    const storyId = await aFiledStory()
    const round = await submitted(storyId)
    await proofed(storyId)
    orThrow(await recallStory(deedOf('editor'), { storyId, round }))
    const next = { storyId, round: await submitted(storyId) }
    orThrow(await reviewFirst(reviewing('first'), next))
    orThrow(await reviewSecond(reviewing('second'), next))
    orThrow(await releaseStory(reviewing('final'), next))
  })
})

import Database from 'better-sqlite3'
import fc from 'fast-check'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { useStore } from '#db/testing.ts'
import type { Result } from '#lib/result.ts'
import { aChannel, aFiledStory, aSource, deedOf } from '../../testing.ts'
import { publishStory } from '../publish.ts'
import { proofStory } from '../review/proof.ts'
import { releaseStory } from '../review/release.ts'
import { returnStory } from '../review/return.ts'
import { reviewFirst } from '../review/reviewFirst.ts'
import { reviewSecond } from '../review/reviewSecond.ts'
import { submitStory } from '../review/submit.ts'
import { reviewing } from '../review/testing.ts'
import { faultsIn } from './invariants.ts'

const { file } = useStore()
let connection: Database.Database
let place = { channelId: 0, sourceId: 0 }
beforeAll(async () => {
  connection = new Database(file, { readonly: true })
  place = { channelId: (await aChannel()).id, sourceId: await aSource() }
})
afterAll(() => {
  connection.close()
})

/** The requests of a review, as they were recorded once: with their very arguments. */
function recorded(storyId: number): (() => Promise<Result<unknown, string>>)[] {
  const of = { storyId, round: 1 }
  const proof = (number: number) => () =>
    proofStory(reviewing('proofs'), { ...of, number, errors: 0 })
  return [
    () => submitStory(reviewing('sender'), { storyId, version: 1 }),
    () => reviewFirst(reviewing('first'), of),
    proof(1),
    proof(2),
    proof(3),
    () => reviewSecond(reviewing('second'), of),
    () => releaseStory(reviewing('final'), of),
    () => publishStory(deedOf('chief'), { storyId, revision: 1 }),
    () => returnStory(reviewing('first'), { ...of, decision: 'return', opinion: '请核实' }),
  ]
}
const publishing = 7
/** What must have been done, each once at least and in this order, before readers have it. */
const needed = [0, 1, 5, 6, publishing]

const isWithin = (order: number[], done: number[]): boolean => {
  let at = 0
  for (const each of done) if (each === order[at]) at += 1
  return at === order.length
}

test('The requests of a review, replayed, doubled, left out or in another order, skip no step', async () => {
  const requests = fc.array(fc.nat(8), { minLength: 4, maxLength: 24 })
  let published = 0
  await fc.assert(
    fc.asyncProperty(requests, fc.boolean(), async (random, isWhole) => {
      const calls = recorded(await aFiledStory(place))
      const order = isWhole ? [0, 1, 2, 3, 4, 5, 6, publishing, ...random] : random
      const done: number[] = []
      for (const each of order) if ((await calls[each]?.())?.ok) done.push(each)
      expect(faultsIn(connection)).toEqual([])
      if (!done.includes(publishing)) return
      published += 1
      expect(isWithin(needed, done)).toBe(true)
      expect(done.filter((each) => each === publishing)).toHaveLength(1)
    }),
    { numRuns: 150, seed: 20_180_514 },
  )
  expect(published).toBeGreaterThan(20)
}, 120_000)

test('Two people who do everything at the same moment do each step once', async () => {
  const calls = recorded(await aFiledStory(place)).slice(0, publishing + 1)
  const done: number[] = []
  for (const [step, call] of calls.entries())
    for (const { ok } of await Promise.all([call(), call(), call()])) if (ok) done.push(step)
  expect(done).toEqual([0, 1, 2, 3, 4, 5, 6, publishing])
  expect(faultsIn(connection)).toEqual([])
})

import { expect, test } from 'vitest'
import { editionNumber } from '#db/client.ts'
import { useStore } from '#db/testing.ts'
import { orThrow } from '#lib/result.ts'
import { emergencyWithdrawal } from '../stories/withdraw/emergency.ts'
import { aLiveStory, deedOf, noon } from '../testing.ts'
import { addReads } from './count.ts'
import { mostReadStories } from './published.ts'
import { rankStories } from './rank.ts'

useStore()
const hour = 3_600_000

test('Readers see 热榜 by reads, with its changes, and without what was withdrawn', async () => {
  expect(await mostReadStories()).toEqual({ day: [], week: [] })
  const [first, second, third] = [
    (await aLiveStory()).id,
    (await aLiveStory()).id,
    (await aLiveStory()).id,
  ]
  await addReads(
    new Map([
      [first, 3],
      [second, 5],
      [999_999, 50],
    ]),
    noon,
  )
  expect(await rankStories(noon)).toBe(true)
  const before = await mostReadStories()
  expect(before.day.map(({ id, rank, previousRank }) => [id, rank, previousRank])).toEqual([
    [second, 1, null],
    [first, 2, null],
  ])

  await addReads(
    new Map([
      [first, 9],
      [third, 1],
    ]),
    noon + hour,
  )
  await rankStories(noon + hour)
  const after = await mostReadStories()
  expect(after.day.map(({ id, rank, previousRank }) => [id, rank, previousRank])).toEqual([
    [first, 1, 2],
    [second, 2, 1],
    [third, 3, null],
  ])

  const edition = editionNumber()
  expect(await rankStories(noon + hour)).toBe(false)
  expect(editionNumber()).toBe(edition)

  await rankStories(noon + 30 * hour)
  const nextDay = await mostReadStories()
  expect(nextDay.day).toEqual([])
  expect(nextDay.week).toHaveLength(3)

  orThrow(await emergencyWithdrawal(deedOf('chief'), { storyId: first, reason: '来源不实' }))
  expect((await mostReadStories()).week.map(({ id }) => id)).not.toContain(first)
})

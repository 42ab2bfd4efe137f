import fc from 'fast-check'
import { beforeAll, describe, expect, test } from 'vitest'
import { useStore } from '#db/testing.ts'
import { addDays, type Day, dayOf, parseHarbinTime } from '#lib/zh/date.ts'
import type { Cursor } from '../addresses.ts'
import { aChannel, aLiveStory, aSource } from '../testing.ts'
import {
  countOfDay,
  dayAfter,
  dayBefore,
  daysBefore,
  latestInChannel,
  latestStories,
  neighboursOf,
  publishedStory,
  type StoryLine,
  storiesOfDay,
} from './published.ts'

useStore()

/** Few moments for many stories: most share theirs with others, as after an import. */
const start = parseHarbinTime('2018-04-28 00:00')
const moments = [0, 1, 60_000, 3_600_000, 86_399_999]
const daysUsed = [0, 1, 2, 5, 9, 16]
type Place = { id: number; at: number; channelId: number }
let newestFirst: Place[] = []
let [main, other, empty] = [0, 0, 0]

beforeAll(async () => {
  main = (await aChannel()).id
  other = (await aChannel()).id
  empty = (await aChannel()).id
  const sourceId = await aSource()
  const all: Place[] = []
  for (let n = 0; n < 260; n++) {
    // 7919 is prime: the order of filing has nothing to do with the order of time
    const mixed = (n * 7919) % 260
    const dayStart = start + (daysUsed[mixed % daysUsed.length] ?? 0) * 86_400_000
    const at = dayStart + (moments[mixed % moments.length] ?? 0)
    const channelId = mixed % 4 === 0 ? other : main
    all.push({ ...(await aLiveStory({ channelId, sourceId, at })), at, channelId })
  }
  newestFirst = all.sort((a, b) => b.at - a.at || b.id - a.id)
  // 520 transactions, each flushed to the disk: a machine busy with other tests needs a while
}, 60_000)

const ids = (stories: readonly { id: number }[]) => stories.map(({ id }) => id)
const of = (channelId: number) => newestFirst.filter((story) => story.channelId === channelId)

/** Reads a list to its end as a reader does, page by page, each from the last row of the one before. */
async function pages(read: (before?: Cursor) => Promise<StoryLine[]>): Promise<number[]> {
  const seen: number[] = []
  for (let page = await read(); page.length > 0; ) {
    seen.push(...ids(page))
    const last = page.at(-1)
    page = last ? await read({ at: last.publishedAt, id: last.id }) : []
  }
  return seen
}

describe('A reader who turns page after page, however long they are,', () => {
  const size = fc.integer({ min: 1, max: 300 })
  test('sees every story of the site once, newest first', async () => {
    await fc.assert(
      fc.asyncProperty(size, async (limit) => {
        expect(await pages((before) => latestStories(limit, before))).toEqual(ids(newestFirst))
      }),
      { numRuns: 30, examples: [[1], [260], [259]] },
    )
  })
  test('sees every story of a channel once, newest first', async () => {
    await fc.assert(
      fc.asyncProperty(size, fc.constantFrom(main, other, empty), async (limit, channelId) => {
        const seen = await pages((before) => latestInChannel(channelId, limit, before))
        expect(seen).toEqual(ids(of(channelId)))
      }),
      { numRuns: 30 },
    )
  })
})

test('A page that begins after any story goes on with the next, also where times are equal', async () => {
  for (const [at, story] of newestFirst.entries()) {
    const page = await latestStories(3, { at: story.at, id: story.id })
    expect(ids(page)).toEqual(ids(newestFirst.slice(at + 1, at + 4)))
  }
})

test('A cursor from nowhere reads on from its time, and an ancient one finds nothing', async () => {
  const future = { at: Number.MAX_SAFE_INTEGER, id: 1 }
  expect(ids(await latestStories(2, future))).toEqual(ids(newestFirst.slice(0, 2)))
  expect(await latestStories(2, { at: 1, id: 1 })).toEqual([])
})

test('Walking by 上一篇 and 下一篇 passes every story of the channel once', async () => {
  const expected = ids(of(other))
  const walked: number[] = []
  for (let id = expected[0]; id !== undefined; ) {
    walked.push(id)
    const story = await publishedStory(id)
    if (!story) throw new Error(`no story ${id}`)
    const { previous, next } = await neighboursOf(story)
    expect(next?.id).toBe(walked.at(-2))
    id = previous?.id
  }
  expect(walked).toEqual(expected)
})

test('The page of a day holds all stories of that day in the channel, newest first', async () => {
  for (let day: Day = '2018-04-26'; day < '2018-05-18'; day = addDays(day, 1)) {
    const expected = of(main).filter(({ at }) => dayOf(at) === day)
    expect(ids(await storiesOfDay(main, day))).toEqual(ids(expected))
    expect(await countOfDay(day)).toBe(newestFirst.filter(({ at }) => dayOf(at) === day).length)
  }
})

test('The day before and after is the next one that has stories in the channel', async () => {
  const days = [...new Set(of(other).map(({ at }) => dayOf(at)))]
  for (let day: Day = '2018-04-26'; day < '2018-05-18'; day = addDays(day, 1)) {
    const earlier = days.filter((found) => found < day)
    expect(await dayBefore(other, day)).toBe(earlier[0] ?? null)
    expect(await dayAfter(other, day)).toBe(days.filter((found) => found > day).at(-1) ?? null)
    expect(await daysBefore(other, day, 3)).toEqual(earlier.slice(0, 3))
    expect(await dayBefore(empty, day)).toBeNull()
  }
})

test('A story is found by its number only', async () => {
  const [story] = newestFirst
  expect(await publishedStory(story?.id ?? 0)).toMatchObject({ id: story?.id })
  for (const id of [0, -1, 1.5, 999_999]) expect(await publishedStory(id)).toBeNull()
})

import { and, eq } from 'drizzle-orm'
import fc from 'fast-check'
import { beforeAll, beforeEach, expect, test } from 'vitest'
import { headlineSlots } from '#db/schema.ts'
import { useStore } from '#db/testing.ts'
import { transact } from '#db/transact.ts'
import { aChannel, aLiveStory, aSlot, aSource, minute, noon } from '../testing.ts'
import type { HeadlineList } from './lists.ts'
import { headlinesOf, sideLists } from './published.ts'
import { withUnsaved } from './unsaved.ts'

useStore()
let [main, other, briefs] = [0, 0, 0]
/** Stories of the main channel by age: the first is the newest. */
const newest: number[] = []
let elsewhere = 0

/** Straight into the table: what readers see must be sound whatever stands there. */
async function arrange(list: HeadlineList, storyIds: number[], page = 'front') {
  const rows = storyIds.map((storyId, at) => ({ page, list, storyId, position: at + 1 }))
  await transact(async (tx) => {
    const place = and(eq(headlineSlots.page, page), eq(headlineSlots.list, list))
    await tx.delete(headlineSlots).where(place)
    if (rows.length > 0) await tx.insert(headlineSlots).values(rows)
  })
}

beforeAll(async () => {
  ;[main, other, briefs] = [(await aChannel()).id, (await aChannel()).id, (await aChannel()).id]
  const sourceId = await aSource()
  for (let n = 0; n < 12; n++)
    newest.unshift((await aLiveStory({ channelId: main, sourceId, at: noon + n * minute })).id)
  elsewhere = (await aLiveStory({ channelId: other, sourceId, at: noon - minute })).id
  for (let n = 0; n < 20; n++)
    await aLiveStory({ channelId: briefs, sourceId, at: noon + (60 + n) * minute, isBrief: true })
})
beforeEach(async () => {
  for (const list of ['lead', 'topStories', 'local', 'national'] as const) {
    await arrange(list, [])
    await arrange(list, [], 'main')
  }
})

async function headlines(page: Parameters<typeof headlinesOf>[0] = { name: 'front' }) {
  const { lead, topStories } = await headlinesOf(page)
  return [lead?.id, topStories.map(({ id }) => id)]
}
const n = (at: number) => newest[at] ?? 0

test('A front that nobody arranged shows the newest stories, 快讯 passed over', async () => {
  expect(await headlines()).toEqual([n(0), newest.slice(1, 6)])
})

test('An arranged lead and 要闻 stand in their order, open places take the newest', async () => {
  await arrange('lead', [elsewhere])
  await arrange('topStories', [n(9), n(0)])
  expect(await headlines()).toEqual([elsewhere, [n(9), n(0), n(1), n(2), n(3)]])
})

test('Without an arranged lead, the lead is the newest that stands nowhere else', async () => {
  await arrange('topStories', [n(0), n(2)])
  expect(await headlines()).toEqual([n(1), [n(0), n(2), n(3), n(4), n(5)]])
})

test('A story that is lead and 要闻 stands once, as the lead', async () => {
  await arrange('lead', [n(3)])
  await arrange('topStories', [n(3), n(4)])
  expect(await headlines()).toEqual([n(3), [n(4), n(0), n(1), n(2), n(5)]])
})

test('More than five 要闻 are cut, and a story in the lists at the side keeps its place', async () => {
  await arrange('topStories', newest.slice(2, 9))
  await arrange('local', [n(0)])
  expect(await headlines()).toEqual([n(0), newest.slice(2, 7)])
})

test('However a front is arranged, no story stands twice and no place is open', async () => {
  const lists = fc.uniqueArray(fc.nat({ max: 11 }), { maxLength: 7 })
  await fc.assert(
    fc.asyncProperty(lists, lists, lists, async (lead, top, local) => {
      await arrange('lead', lead.map(n))
      await arrange('topStories', top.map(n))
      await arrange('local', local.map(n))
      const shown = (await headlines()).flat()
      expect(shown).toHaveLength(6)
      expect(new Set(shown).size).toBe(6)
    }),
    { numRuns: 15 },
  )
})

test('A channel’s page has its own arrangement and takes only its own stories', async () => {
  await arrange('lead', [elsewhere])
  await arrange('lead', [n(7)], 'main')
  expect(await headlines({ name: 'main', channelId: main })).toEqual([n(7), newest.slice(0, 5)])
  expect(await headlines({ name: 'other', channelId: other })).toEqual([elsewhere, []])
})

test('A channel with few stories keeps half of them for its stream, unless they are arranged', async () => {
  const few = (await aChannel()).id
  const sourceId = await aSource()
  const ids: number[] = []
  for (let at = 0; at < 4; at++)
    ids.push((await aLiveStory({ channelId: few, sourceId, at: noon - at * minute })).id)
  const [a = 0, b = 0, c = 0, d = 0] = ids
  expect(await headlines({ name: 'few', channelId: few })).toEqual([a, [b]])
  await arrange('topStories', [d, c, b], 'few')
  expect(await headlines({ name: 'few', channelId: few })).toEqual([a, [d, c, b]])
})

test('A channel without stories, or with 快讯 only, has no lead', async () => {
  expect(await headlines({ name: 'none', channelId: 999 })).toEqual([undefined, []])
  expect(await headlines({ name: 'briefs', channelId: briefs })).toEqual([undefined, []])
})

test('The lists at the side are those of the front, in their order', async () => {
  await arrange('local', [n(5), n(1)])
  await arrange('national', [elsewhere])
  await arrange('local', [n(2)], 'main')
  const { local, national } = await sideLists()
  expect(local.map(({ id }) => id)).toEqual([n(5), n(1)])
  expect(national.map(({ id }) => id)).toEqual([elsewhere])
})

test('Who looks at an arrangement sees the page with it, and readers see the page as it is', async () => {
  await arrange('lead', [n(3)])
  const slots = [
    aSlot('lead', n(8)),
    aSlot('topStories', n(6)),
    aSlot('topStories', n(5), { startsAt: Date.now() + minute }),
    aSlot('topStories', n(4), { endsAt: Date.now() - minute }),
    aSlot('topStories', 999),
  ]
  const looked = withUnsaved({ page: 'front', slots }, async () => [
    await headlines(),
    await headlines({ name: 'main', channelId: main }),
  ])
  expect(await headlines()).toEqual([n(3), [n(0), n(1), n(2), n(4), n(5)]])
  expect(await looked).toEqual([
    [n(8), [n(6), n(0), n(1), n(2), n(3)]],
    [n(0), newest.slice(1, 6)],
  ])
})

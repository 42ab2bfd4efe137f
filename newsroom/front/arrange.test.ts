import { asc, eq } from 'drizzle-orm'
import { beforeAll, expect, test } from 'vitest'
import { editionNumber, readStore } from '#db/client.ts'
import { headlineSlots, log } from '#db/schema.ts'
import { everything, useStore } from '#db/testing.ts'
import { orThrow } from '#lib/result.ts'
import { aChannel, aFiledStory, aLiveStory, aSource, aWithdrawnStory, deedOf } from '../testing.ts'
import { arrangeList } from './arrange.ts'

useStore()
const head = deedOf('deskHead')
let place = { channelId: 0, sourceId: 0 }
let [a, b, c] = [0, 0, 0]
beforeAll(async () => {
  place = { channelId: (await aChannel()).id, sourceId: await aSource() }
  ;[a, b, c] = [
    (await aLiveStory(place)).id,
    (await aLiveStory(place)).id,
    (await aLiveStory(place)).id,
  ]
})

const arrange = (storyIds: number[], page = 'front') =>
  arrangeList(head, { page, list: 'topStories', storyIds })
const placesOf = async (page: string) =>
  (
    await readStore()
      .select()
      .from(headlineSlots)
      .where(eq(headlineSlots.page, page))
      .orderBy(asc(headlineSlots.position))
  ).map(({ storyId, position }) => [position, storyId])

test('A head of desk arranges a list: the stories, in this order, and the log says so', async () => {
  const edition = editionNumber()
  expect(await arrange([b, a, c])).toEqual({ ok: true, value: null })
  expect(await placesOf('front')).toEqual([
    [1, b],
    [2, a],
    [3, c],
  ])
  expect(editionNumber()).toBeGreaterThan(edition)
  const entries = await readStore().select().from(log).where(eq(log.action, 'arrangeList'))
  expect(entries.at(-1)).toMatchObject({
    subject: 'front:front/topStories',
    details: { storyIds: [b, a, c] },
  })
})

test('A list that is arranged anew replaces the one before, and no other', async () => {
  orThrow(await arrange([a, b]))
  orThrow(await arrange([b], 'bcxw'))
  orThrow(await arrange([c, a]))
  expect(await placesOf('front')).toEqual([
    [1, c],
    [2, a],
  ])
  expect(await placesOf('bcxw')).toEqual([[1, b]])
  orThrow(await arrange([]))
  expect(await placesOf('front')).toEqual([])
  expect(await placesOf('bcxw')).toEqual([[1, b]])
})

test('A list with a story twice, or one that readers cannot read, is refused as a whole', async () => {
  orThrow(await arrange([a, b]))
  const draft = await aFiledStory(place)
  const withdrawn = (await aWithdrawnStory(place)).id
  const before = everything()
  expect(await arrange([a, a])).toMatchObject({
    refusal: { reason: 'twice', sentence: '同一篇稿件在一个列表里只能出现一次。' },
  })
  for (const id of [draft, withdrawn, 999])
    expect(await arrange([c, id])).toMatchObject({
      refusal: { reason: 'notLive', sentence: `第${id}号稿件没有发布，不能上版面。` },
    })
  expect(everything()).toEqual(before)
})

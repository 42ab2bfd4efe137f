import { expect, test } from 'vitest'
import { readStore } from '#db/client.ts'
import { log } from '#db/schema.ts'
import { everything, useStore } from '#db/testing.ts'
import { orThrow } from '#lib/result.ts'
import { storiesOfDay } from '../stories/published.ts'
import { aChannel, aFiledStory, aLiveStory, aSource, correctWords, deedOf } from '../testing.ts'
import { changeSource } from './change.ts'
import { allSources, mostCounted } from './onDesk.ts'

useStore()
const admin = deedOf('admin')

test('A 稿源 gets another name and kind; what is live keeps the name that it had', async () => {
  const [sourceId, channelId] = [await aSource('晚报'), (await aChannel()).id]
  await aLiveStory({ sourceId, channelId })
  orThrow(await changeSource(admin, { sourceId, name: '新晚报', isOwn: false }))
  expect((await allSources()).find(({ id }) => id === sourceId)).toEqual({
    id: sourceId,
    name: '新晚报',
    isOwn: false,
    stories: 1,
  })
  expect(await storiesOfDay(channelId, '2018-05-14')).toMatchObject([{ sourceName: '晚报' }])
  const entries = await readStore().select().from(log)
  expect(entries.at(-1)).toMatchObject({
    action: 'changeSource',
    details: { name: '新晚报', before: { name: '晚报', isOwn: true } },
  })
})

test('Stories are counted once, however many revisions they have', async () => {
  const sourceId = await aSource()
  const { id } = await aLiveStory({ sourceId })
  await correctWords(id, '冰排一块', '浮冰一块')
  await aFiledStory({ sourceId })
  expect((await allSources()).find((source) => source.id === sourceId)?.stories).toBe(2)
  expect(mostCounted).toBe(1_000)
})

test('Each 稿源 has the number of its own stories, none and several', async () => {
  const [none, several] = [await aSource(), await aSource()]
  for (let count = 0; count < 7; count += 1) await aFiledStory({ sourceId: several })
  const all = await allSources()
  expect(all.find(({ id }) => id === none)?.stories).toBe(0)
  expect(all.find(({ id }) => id === several)?.stories).toBe(7)
})

test('Two 稿源 never have one name, and an unknown one is not changed', async () => {
  const [first, second] = [await aSource('甲报'), await aSource('乙报')]
  const before = everything()
  const change = (sourceId: number, name: string) =>
    changeSource(admin, { sourceId, name, isOwn: true })
  expect(await change(second, ' 甲报 ')).toMatchObject({ refusal: { reason: 'nameTaken' } })
  for (const forged of [0, -1, 999, Number.NaN])
    expect(await change(forged, '丙报')).toMatchObject({ refusal: { reason: 'unknownSource' } })
  expect(await change(first, '')).toMatchObject({ refusal: { reason: 'badValue', field: 'name' } })
  expect(everything()).toEqual(before)
  expect(await change(first, '甲报')).toMatchObject({ ok: true })
})

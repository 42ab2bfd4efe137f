import { expect, test } from 'vitest'
import { readStore } from '#db/client.ts'
import { log } from '#db/schema.ts'
import { everything, useStore } from '#db/testing.ts'
import { orThrow } from '#lib/result.ts'
import { storiesOfDay } from '../stories/published.ts'
import {
  aChannel,
  aFiledStory,
  aLiveStory,
  aSource,
  correctWords,
  deedOf,
  noon,
} from '../testing.ts'
import { changeSource } from './change.ts'
import { mostCounted, sourceChoices, sourceList, sourcesOnPage } from './onDesk.ts'

useStore()
const admin = deedOf('admin')
const reason = '改名'
const countOf = async (name: string) =>
  (await sourceList(noon, { text: name })).rows.map(({ stories }) => stories)

test('A 稿源 gets another name and kind; what is live keeps the name that it had', async () => {
  const [sourceId, channelId] = [await aSource('晚报'), (await aChannel()).id]
  await aLiveStory({ sourceId, channelId })
  orThrow(await changeSource(admin, { sourceId, name: '新晚报', class: 'city', reason }))
  expect((await sourceList(noon, { text: '新晚报' })).rows).toMatchObject([
    { id: sourceId, name: '新晚报', class: 'city', standing: 'valid', stories: 1 },
  ])
  expect(await storiesOfDay(channelId, '2018-05-14')).toMatchObject([{ sourceName: '晚报' }])
  expect((await readStore().select().from(log)).at(-1)).toMatchObject({
    action: 'changeSource',
    details: {
      name: '新晚报',
      class: 'city',
      before: { name: '晚报', class: 'paper' },
      reason,
    },
  })
})

test('Stories are counted once, however many revisions they have', async () => {
  const sourceId = await aSource('多版的稿源')
  const { id } = await aLiveStory({ sourceId })
  await correctWords(id, '冰排一块', '浮冰一块')
  await aFiledStory({ sourceId })
  expect(await countOf('多版的稿源')).toEqual([2])
  await aSource('没有稿件的稿源')
  expect(await countOf('没有稿件的稿源')).toEqual([0])
  expect(mostCounted).toBe(1_000)
})

test('Two 稿源 never have one name, and an unknown one is not changed', async () => {
  const [first, second] = [await aSource('甲报'), await aSource('乙报')]
  const before = everything()
  const change = (sourceId: number, name: string, why = reason) =>
    changeSource(admin, { sourceId, name, class: 'paper', reason: why })
  expect(await change(second, ' 甲报 ')).toMatchObject({ refusal: { reason: 'nameTaken' } })
  for (const forged of [0, -1, 999, Number.NaN])
    expect(await change(forged, '丙报')).toMatchObject({ refusal: { reason: 'unknownSource' } })
  expect(await change(first, '')).toMatchObject({ refusal: { reason: 'badValue', field: 'name' } })
  expect(await change(first, '丙报', ' 　')).toMatchObject({
    refusal: { reason: 'noReason', field: 'reason' },
  })
  expect(await change(first, '甲报')).toMatchObject({ refusal: { reason: 'nothingChanges' } })
  expect(everything()).toEqual(before)
})

test('Where a 稿源 stands follows from what was decided and from the day', async () => {
  const part = { class: 'partner', validFrom: '2018-05-14', validUntil: '2018-05-15' } as const
  await aSource('限期的稿源', part)
  await aSource('冻结的稿源', { ...part, status: 'frozen' })
  const standings = async (at: number) =>
    (await sourceList(at, { class: 'partner' })).rows.map(({ standing }) => standing)
  const day = 86_400_000
  expect(await standings(noon - day)).toEqual(['frozen', 'early'])
  expect(await standings(noon)).toEqual(['frozen', 'valid'])
  expect(await standings(noon + day)).toEqual(['frozen', 'valid'])
  // The last minute of the last day in Harbin, and the first after it
  expect(await standings(noon + 1.5 * day - 1)).toEqual(['frozen', 'valid'])
  expect(await standings(noon + 1.5 * day)).toEqual(['frozen', 'expired'])
  expect((await sourceList(noon, { standing: 'frozen' })).rows).toHaveLength(1)
  const names = (await sourceChoices(noon + 2 * day)).map(({ name }) => name)
  expect(names).toEqual(
    expect.arrayContaining(['冻结的稿源（冻结）', '限期的稿源（已过有效期）', '乙报']),
  )
})

test('A long list is paged by names, each once', async () => {
  const names = Array.from({ length: sourcesOnPage + 7 }, (_, at) => `长名单${at}号`)
  for (const name of names) await aSource(name)
  const first = await sourceList(noon, { text: '长名单' })
  expect(first).toMatchObject({ found: names.length, next: first.rows.at(-1)?.name })
  const second = await sourceList(noon, { text: '长名单' }, first.next ?? '')
  expect(second.next).toBeNull()
  const seen = [...first.rows, ...second.rows].map(({ name }) => name)
  expect(seen.sort()).toEqual(names.sort())
  expect(await sourceList(noon, { text: '长名单' }, '长名单￿')).toMatchObject({ rows: [] })
})

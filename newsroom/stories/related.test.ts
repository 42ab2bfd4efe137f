import { beforeAll, expect, test } from 'vitest'
import { useStore } from '#db/testing.ts'
import { aChannel, aFiledStory, aLiveStory, aSource, minute, noon } from '../testing.ts'
import { publishedStory, relatedStories } from './published.ts'

useStore()
let place = { channelId: 0, sourceId: 0 }
beforeAll(async () => {
  place = { channelId: (await aChannel()).id, sourceId: await aSource() }
})

const live = async (tags: string[], at = noon) => (await aLiveStory({ ...place, tags, at })).id

async function relatedTo(id: number, limit = 10): Promise<number[]> {
  const story = await publishedStory(id)
  if (!story) throw new Error(`no story ${id}`)
  return (await relatedStories(story, limit)).map((line) => line.id)
}

test('相关阅读 has most shared tags first, the newer first among equals, and never the story', async () => {
  const itself = await live(['江', '冰', '雪'])
  const oneOld = await live(['雪'], noon - minute)
  const oneNew = await live(['雪'], noon + minute)
  const oneNewToo = await live(['江'], noon + minute)
  const three = await live(['雪', '江', '冰'], noon - 9 * minute)
  const two = await live(['冰', '江', '桥'])
  await live(['桥'])
  expect(await relatedTo(itself)).toEqual([three, two, oneNewToo, oneNew, oneOld])
  expect(await relatedTo(itself, 2)).toEqual([three, two])
})

test('A tag that was written twice counts once', async () => {
  const itself = await live(['早市', '早市', '夜市'])
  const night = await live(['夜市'], noon + minute)
  const early = await live(['早市', '早市'])
  expect(await relatedTo(itself)).toEqual([night, early])
})

test('A story without tags, or with tags of its own, has no related stories', async () => {
  expect(await relatedTo(await live([]))).toEqual([])
  expect(await relatedTo(await live(['独一']))).toEqual([])
})

test('A draft with the same tag is related to nothing', async () => {
  const itself = await live(['草稿标签'])
  await aFiledStory({ ...place, tags: ['草稿标签'] })
  expect(await relatedTo(itself)).toEqual([])
})

import { expect, it } from 'vitest'
import { contentOf } from '#db/seed/content.ts'
import { seedStories } from '#db/seed/plant.ts'
import { corpus } from './corpus.ts'
import { learnWording } from './wording.ts'

const wording = learnWording((await seedStories()).map(contentOf))
const days = [{ day: '2018-05-07' as const, count: 40 }]
const drawn = (seed: string) => [...corpus(days, { seed, channelIds: [1, 2, 3], wording })]

it('A seed gives the same stories every time, and another seed gives others', () => {
  expect(drawn('甲')).toEqual(drawn('甲'))
  const titles = (seed: string) => drawn(seed).map(({ content }) => content.title)
  expect(titles('甲').filter((title) => titles('乙').includes(title))).toEqual([])
})

it('The first channel of the nav gets the most stories', () => {
  const ofChannel = Map.groupBy(
    ['甲', '乙', '丙', '丁', '戊'].flatMap(drawn),
    ({ channelId }) => channelId,
  )
  const counts = [1, 2, 3].map((id) => ofChannel.get(id)?.length ?? 0)
  expect(counts).toEqual(counts.toSorted((a, b) => b - a))
  expect(Math.min(...counts)).toBeGreaterThan(0)
})

it('No story plays with what must not be played with', () => {
  const words = JSON.stringify(drawn('甲').map(({ content }) => content))
  expect(words).not.toMatch(/习近平|总书记|国务院|七三一|侵华|纪委/)
  expect(words).toContain('本报讯（记者')
})

import { expect, test } from 'vitest'
import { useStore } from '#db/testing.ts'
import { orThrow } from '#lib/result.ts'
import { aFiledStory, deedOf, minute, noon } from '../../testing.ts'
import { readableStory } from '../atWork.ts'
import { publishStory } from '../publish.ts'
import { proofStory } from './proof.ts'
import { returnStory } from './return.ts'
import { reviewFirst } from './reviewFirst.ts'
import { reviewNow } from './reviewNow.ts'
import { edit, released, reviewers, reviewing, submitted } from './testing.ts'
import { pendingLines, roundsOf, type TimelineLine } from './timeline.ts'

useStore()

const nowOf = async (storyId: number) => {
  const story = orThrow(await readableStory(reviewers.sender, storyId))
  return { story, now: await reviewNow(reviewers.sender, story) }
}
const short = ({ mark, title, who, standing }: TimelineLine) =>
  [mark, title, who, standing].join(' ')

test('The 审签 tells what was done and what is left, and folds what an earlier round decided', async () => {
  const storyId = await aFiledStory()
  const first = await submitted(storyId)
  const back = { storyId, round: first, decision: 'change', opinion: '数字有误' } as const
  orThrow(await returnStory(reviewing('first', noon + minute), back))
  orThrow(await edit(storyId, deedOf('editor', noon + 2 * minute)))
  const round = await submitted(storyId, noon + 3 * minute)
  orThrow(await reviewFirst(reviewing('first', noon + 4 * minute), { storyId, round }))
  const proof = { storyId, round, number: 1, errors: 2, note: '标点3处' }
  orThrow(await proofStory(reviewing('proofs', noon + 5 * minute), proof))
  const { story, now } = await nowOf(storyId)
  const [latest, earlier, ...more] = roundsOf(now.entries)
  expect(more).toEqual([])
  expect(latest?.lines.map(short)).toEqual([
    '送 送审 sender done',
    '初 初审 first done',
    '一 一校 proofs done',
  ])
  expect(latest?.lines.at(-1)?.says).toBe('改错2处，标点3处')
  expect(earlier?.lines.map(short)).toEqual(['送 送审 sender done', '初 初审修改 first back'])
  expect(pendingLines(story.state, now).map(short)).toEqual([
    '复 复审 主任、总编 now',
    '二 二校 编辑、校对 waiting',
    '三 三校 编辑、校对 waiting',
    '终 终审签发 总编 waiting',
  ])
  expect(now.signedBefore).toBe(1)
})

test('Of a story that is live nothing is left to do', async () => {
  const storyId = await aFiledStory()
  await released(storyId)
  orThrow(await publishStory(deedOf('chief', noon + minute), { storyId }))
  const { story, now } = await nowOf(storyId)
  expect(pendingLines(story.state, now)).toEqual([])
  const titles = roundsOf(now.entries)[0]?.lines.map(({ title }) => title)
  expect(titles).toEqual(
    expect.arrayContaining(['送审', '初审', '复审', '一校', '二校', '三校', '终审签发', '发布']),
  )
  expect(titles).toHaveLength(8)
})

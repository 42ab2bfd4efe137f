import Database from 'better-sqlite3'
import { describe, expect, test } from 'vitest'
import { editionNumber } from '#db/client.ts'
import { everything, inOtherProcess, useStore } from '#db/testing.ts'
import { orThrow } from '#lib/result.ts'
import { aFiledStory, deedOf, minute, noon } from '../../testing.ts'
import { publishedStory } from '../published.ts'
import { recallStory } from '../review/recall.ts'
import { released } from '../review/testing.ts'
import { nextDue, overdueStories } from './dueQueries.ts'
import { publishDue } from './publishDue.ts'
import { scheduleStory } from './schedule.ts'
import { unscheduleStory } from './unschedule.ts'

const { file } = useStore()
const chief = deedOf('chief')

async function timed(publishAt: number): Promise<number> {
  const storyId = await aFiledStory()
  await released(storyId)
  orThrow(await scheduleStory(chief, { storyId, publishAt }))
  return storyId
}

describe('The chief sets a time for a released story', () => {
  test('and it goes live then, once, and not before', async () => {
    const storyId = await timed(noon + minute)
    expect(await nextDue()).toBe(noon + minute)
    expect(await publishDue(noon + minute - 1)).toEqual([])
    expect(await publishedStory(storyId)).toBeNull()
    const edition = editionNumber()
    expect(await publishDue(noon + minute)).toEqual([storyId])
    expect(editionNumber()).toBeGreaterThan(edition)
    expect(await publishedStory(storyId)).toMatchObject({ publishedAt: noon + minute })
    const before = everything()
    expect(await publishDue(noon + minute)).toEqual([])
    expect(everything()).toEqual(before)
    const entries = before['log'] as { action: string; actor_name: string; details: string }[]
    expect(entries.at(-1)).toMatchObject({ action: 'publishStory', actor_name: '定时发布' })
    expect(JSON.parse(entries.at(-1)?.details ?? '')).toMatchObject({ scheduledBy: 'chief甲' })
  })

  test('and another time, and none', async () => {
    const storyId = await timed(noon + minute)
    orThrow(await scheduleStory(chief, { storyId, publishAt: noon + 3 * minute }))
    expect(await publishDue(noon + 2 * minute)).toEqual([])
    orThrow(await unscheduleStory(chief, { storyId }))
    expect(await publishDue(noon + 9 * minute)).toEqual([])
    expect(await nextDue()).toBeNull()
  })

  test('but takes the text back, and nothing goes live', async () => {
    const storyId = await timed(noon + minute)
    orThrow(await recallStory(chief, { storyId, round: 1 }))
    expect(await publishDue(noon + 9 * minute)).toEqual([])
    expect(await publishedStory(storyId)).toBeNull()
  })

  const wrong = [noon, noon - 1, noon + 400 * 24 * 60 * minute, Number.NaN, 1.5, Infinity]
  test.each(wrong)('but not %d', async (publishAt) => {
    const storyId = await aFiledStory()
    await released(storyId)
    const before = everything()
    expect(await scheduleStory(chief, { storyId, publishAt })).toMatchObject({
      refusal: { reason: 'badTime' },
    })
    expect(everything()).toEqual(before)
  })
})

test('Many processes that ask at once put each story live once', async () => {
  const storyIds = [await timed(noon + minute), await timed(noon + minute)]
  const code = `
    import { publishDue } from '#newsroom/stories/schedule/publishDue.ts'
    process.stdout.write(JSON.stringify(await publishDue(${noon + 2 * minute})))`
  const answers = await Promise.all([
    ...[1, 2, 3].map(async () => JSON.parse(await inOtherProcess(code)) as number[]),
    publishDue(noon + 2 * minute),
    publishDue(noon + 2 * minute),
  ])
  expect(answers.flat().sort()).toEqual(storyIds)
  const entries = everything()['log'] as { action: string; subject: string }[]
  for (const id of storyIds)
    expect(
      entries.filter((one) => one.action === 'publishStory' && one.subject === `story:${id}`),
    ).toHaveLength(1)
}, 60_000)

test('What came due while no process ran goes live at the next start', async () => {
  const storyId = await timed(noon + minute)
  const aWeekLater = noon + 7 * 24 * 60 * minute
  expect(await publishDue(aWeekLater)).toEqual([storyId])
  expect(await publishedStory(storyId)).toMatchObject({ publishedAt: aWeekLater })
})

test('A story that cannot go live holds nobody up, is an alarm, and is tried again', async () => {
  const [stuck, other] = [await timed(noon + minute), await timed(noon + minute)]
  const store = new Database(file)
  store.exec(`CREATE TRIGGER stuck BEFORE INSERT ON published WHEN NEW.story_id = ${stuck}
    BEGIN SELECT RAISE(ABORT, 'stuck'); END`)
  await expect(publishDue(noon + minute)).rejects.toThrow('stuck')
  expect(await publishedStory(other)).not.toBeNull()
  expect(await publishedStory(stuck)).toBeNull()
  expect(await overdueStories(noon + minute + 4_999)).toEqual([])
  expect(await overdueStories(noon + minute + 5_000)).toEqual([
    { storyId: stuck, title: '松花江正式开江', publishAt: noon + minute },
  ])
  store.exec('DROP TRIGGER stuck')
  store.close()
  expect(await publishDue(noon + 2 * minute)).toEqual([stuck])
  expect(await overdueStories(noon + 9 * minute)).toEqual([])
})

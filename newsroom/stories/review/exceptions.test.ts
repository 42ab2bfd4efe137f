import { describe, expect, test } from 'vitest'
import { useStore } from '#db/testing.ts'
import { orThrow } from '#lib/result.ts'
import {
  actors,
  aFiledStory,
  aLiveStory,
  correctWords,
  deedOf,
  minute,
  noon,
  paragraph,
  saveOf,
} from '../../testing.ts'
import { openStory } from '../atWork.ts'
import { publishStory } from '../publish.ts'
import { publishedStory } from '../published.ts'
import { saveDraft } from '../saveDraft.ts'
import { countersign } from './countersign.ts'
import { emergencyRelease } from './emergencyRelease.ts'
import { reviewLate } from './lateReview.ts'
import { releaseStory } from './release.ts'
import { reviewFirst } from './reviewFirst.ts'
import { submitStory } from './submit.ts'
import { tasksOf } from './tasks.ts'
import { refusedWith, reviewing, submitted, versionOfText } from './testing.ts'

useStore()
const day = 24 * 60 * minute
const tasks = async (role: 'deskHead' | 'chief') => orThrow(await tasksOf(actors[role], noon))

describe('快讯 on the fast track', () => {
  test('needs its first and its final review, and is looked at again within a day', async () => {
    const storyId = await aFiledStory({ isBrief: true })
    const of = { storyId, round: await submitted(storyId, noon, true) }
    await refusedWith('wrongState', () => releaseStory(reviewing('final'), of))
    orThrow(await reviewFirst(reviewing('first'), of))
    orThrow(await releaseStory(reviewing('final'), of))
    orThrow(await publishStory(deedOf('chief'), { storyId }))
    const [task] = (await tasks('deskHead')).lateReviews
    expect(task).toMatchObject({ kind: 'brief', storyId, openedAt: noon, dueAt: noon + day })
    const taskId = task?.id ?? 0
    await refusedWith('samePerson', () => reviewLate(reviewing('final'), { taskId }))
    const later = deedOf('deskHead', noon + 3 * day)
    orThrow(await reviewLate(later, { taskId, opinion: '事实无误' }))
    await refusedWith('closed', () => reviewLate(reviewing('second'), { taskId }))
    expect((await tasks('deskHead')).lateReviews).toEqual([])
  })

  test('is not looked at again by whose name stands over it', async () => {
    const credits = { bylines: ['记者 林江、通讯员 second'], editor: '沈雪' }
    const storyId = await aFiledStory({ isBrief: true, credits })
    const of = { storyId, round: await submitted(storyId, noon, true) }
    orThrow(await reviewFirst(reviewing('first'), of))
    orThrow(await releaseStory(reviewing('final'), of))
    orThrow(await publishStory(deedOf('chief'), { storyId }))
    const taskId = (await tasks('deskHead')).lateReviews[0]?.id ?? 0
    await refusedWith('author', () => reviewLate(reviewing('second'), { taskId }))
    orThrow(await reviewLate(deedOf('deskHead'), { taskId }))
  })

  test('is for 快讯 of at most 140 字 only', async () => {
    const fast = async (storyId: number) =>
      submitStory(reviewing('sender'), {
        storyId,
        version: await versionOfText(storyId),
        isFast: true,
      })
    const story = await aFiledStory()
    await refusedWith('notBrief', () => fast(story))
    const long = await aFiledStory({ isBrief: true, body: [paragraph('字'.repeat(141))] })
    await refusedWith('notFinished', () => fast(long))
    const fits = await aFiledStory({ isBrief: true, body: [paragraph('字'.repeat(140))] })
    expect(await fast(fits)).toMatchObject({ ok: true })
  })
})

describe('In an emergency the chief', () => {
  const force = async (storyId: number, reason = '突发地震') =>
    emergencyRelease(deedOf('chief'), { storyId, version: await versionOfText(storyId), reason })

  test('releases a text past its reviews, and an alert stands until another countersigns', async () => {
    const storyId = await aFiledStory()
    orThrow(await force(storyId))
    orThrow(await publishStory(deedOf('chief'), { storyId }))
    expect(await publishedStory(storyId)).not.toBeNull()
    const [alert] = (await tasks('chief')).alerts.emergencies
    expect(alert).toMatchObject({ kind: 'release', storyId, reason: '突发地震' })
    const emergencyId = alert?.id ?? 0
    await refusedWith('samePerson', () => countersign(deedOf('chief'), { emergencyId }))
    await refusedWith('unknownEmergency', () =>
      countersign(reviewing('final'), { emergencyId: 99 }),
    )
    orThrow(await countersign(reviewing('final'), { emergencyId, opinion: '情况属实' }))
    await refusedWith('closed', () => countersign(reviewing('second'), { emergencyId }))
    expect((await tasks('chief')).alerts.emergencies).toEqual([])
  })

  test('needs a reason and a whole story all the same', async () => {
    const storyId = await aFiledStory()
    await refusedWith('noReason', () => force(storyId, ' '))
    const text = orThrow(await openStory(actors.editor, storyId))
    orThrow(await saveDraft(deedOf('editor'), storyId, saveOf(text, { summary: '' })))
    await refusedWith('notFinished', () => force(storyId))
  })

  test('is not countersigned by who wrote the text', async () => {
    const storyId = await aFiledStory()
    const text = orThrow(await openStory(actors.editor, storyId))
    orThrow(await saveDraft(deedOf('deskHead'), storyId, saveOf(text, { kicker: '春' })))
    orThrow(await force(storyId))
    const emergencyId = (await tasks('chief')).alerts.emergencies.at(-1)?.id ?? 0
    await refusedWith('author', () => countersign(deedOf('deskHead'), { emergencyId }))
  })
})

test('A correction, which one chief makes, is looked at by another person', async () => {
  const { id } = await aLiveStory()
  await correctWords(id, '冰排一块', '浮冰一块')
  const task = (await tasks('chief')).lateReviews.find(({ storyId }) => storyId === id)
  expect(task).toMatchObject({ kind: 'correction', dueAt: noon + minute + day })
  const taskId = task?.id ?? 0
  await refusedWith('samePerson', () => reviewLate(deedOf('chief'), { taskId }))
  orThrow(await reviewLate(deedOf('deskHead'), { taskId }))
})

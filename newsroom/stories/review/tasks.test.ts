import { beforeEach, describe, expect, test } from 'vitest'
import { useStore } from '#db/testing.ts'
import { orThrow } from '#lib/result.ts'
import { limitReview } from '../../channels/limitReview.ts'
import { relaxReview } from '../../channels/relaxReview.ts'
import {
  aChannel,
  actors,
  aFiledStory,
  aLiveStory,
  aSource,
  correctWords,
  deedOf,
  minute,
  noon,
} from '../../testing.ts'
import { emergencyWithdrawal } from '../withdraw/emergency.ts'
import { requestWithdrawal } from '../withdraw/request.ts'
import { returnStory } from './return.ts'
import { reviewFirst } from './reviewFirst.ts'
import { type Tasks, tasksOf } from './tasks.ts'
import { broughtTo, reviewers, reviewing, submitted } from './testing.ts'

useStore()
const ids = (rows: readonly { id: number }[]) => rows.map(({ id }) => id)
const of = async (who: keyof typeof actors, now = noon): Promise<Tasks> =>
  orThrow(await tasksOf(actors[who], now))
let place = { channelId: 0, sourceId: 0 }
beforeEach(async () => {
  place = { channelId: (await aChannel()).id, sourceId: await aSource() }
})

describe('Whoever may do a review', () => {
  test('finds what waits for it, the oldest first, and not what waits for others', async () => {
    const later = await aFiledStory({ ...place, at: noon + minute })
    const earlier = await aFiledStory(place)
    await submitted(earlier, noon)
    await submitted(later, noon + minute)
    const second = await aFiledStory(place)
    await broughtTo(second, 'secondReview')
    const { waiting } = await of('editor')
    expect(ids(waiting)).toEqual([earlier, later])
    expect(waiting[0]).toMatchObject({
      title: '松花江正式开江',
      byline: '王记者',
      state: 'firstReview',
      round: 1,
      track: 'full',
      submittedByName: 'sender',
      proofs: 0,
      stateSince: noon,
      dueAt: null,
    })
    expect(ids((await of('chief')).waiting)).toEqual([second])
    expect((await of('reporter')).waiting).toEqual([])
    expect(ids((await of('proofreader')).toProof)).toEqual([earlier, later, second])
  })

  test('is not shown what they wrote, or have reviewed already, unless that was relaxed', async () => {
    const id = await aFiledStory(place)
    const round = await submitted(id)
    const sender = orThrow(await tasksOf(reviewers.sender, noon))
    expect(ids(sender.waiting)).toContain(id)
    orThrow(await reviewFirst(deedOf('deskHead'), { storyId: id, round }))
    expect(ids((await of('deskHead')).waiting)).not.toContain(id)
    expect(ids((await of('chief')).waiting)).toContain(id)
    const relaxed = { channelId: place.channelId, kind: 'twoReviews', reason: '人手不足' } as const
    orThrow(await relaxReview(deedOf('admin'), relaxed))
    expect(ids((await of('deskHead')).waiting)).toContain(id)
  })

  test('sees what takes longer than the channel allows', async () => {
    const limit = { channelId: place.channelId, step: 'firstReview', minutes: 30 } as const
    orThrow(await limitReview(deedOf('admin'), limit))
    const id = await aFiledStory(place)
    await submitted(id)
    expect(ids((await of('editor', noon + 29 * minute)).overdue)).not.toContain(id)
    expect(ids((await of('editor', noon + 30 * minute)).overdue)).toContain(id)
    orThrow(await reviewFirst(reviewing('first'), { storyId: id, round: 1 }))
    expect(ids((await of('editor', noon + 90 * minute)).overdue)).not.toContain(id)
  })
})

test('Who sent a story in finds it again when it was returned, until they send it in anew', async () => {
  const id = await aFiledStory(place)
  const round = await submitted(id)
  const back = { storyId: id, round, decision: 'return', opinion: '请核实数字' } as const
  orThrow(await returnStory(reviewing('first'), back))
  const sender = async () => ids(orThrow(await tasksOf(reviewers.sender, noon)).returned)
  expect(await sender()).toEqual([id])
  expect((await of('editor')).returned).toEqual([])
  await submitted(id)
  expect(await sender()).toEqual([])
})

test('The chief sees what is on hold, released, scheduled, and what stands as an alert', async () => {
  const [held, ready, timed] = [
    await aFiledStory(place),
    await aFiledStory(place),
    await aFiledStory(place),
  ]
  await broughtTo(held, 'onHold')
  await broughtTo(ready, 'released')
  await broughtTo(timed, 'scheduled')
  const { id: gone } = await aLiveStory(place)
  orThrow(await emergencyWithdrawal(deedOf('chief'), { storyId: gone, reason: '当事人异议' }))
  const { id: asked } = await aLiveStory(place)
  orThrow(await requestWithdrawal(deedOf('deskHead'), { storyId: asked, reason: '来源存疑' }))
  const { id: corrected } = await aLiveStory(place)
  await correctWords(corrected, '冰排一块', '浮冰一块')
  const tasks = await of('chief', noon + 2 * 60 * minute)
  expect(ids(tasks.onHold)).toContain(held)
  expect(ids(tasks.toPublish)).toEqual([ready])
  expect(tasks.scheduled).toMatchObject([
    { storyId: timed, publishAt: noon + 60 * minute, scheduledByName: 'final' },
  ])
  expect(tasks.alerts.emergencies).toMatchObject([
    { kind: 'withdrawal', storyId: gone, reason: '当事人异议', doneByName: 'chief甲' },
  ])
  expect(tasks.alerts.unpublished).toMatchObject([{ storyId: timed }])
  expect(tasks.withdrawalRequests).toMatchObject([{ storyId: asked, reason: '来源存疑' }])
  expect(tasks.lateReviews).toMatchObject([
    { kind: 'correction', storyId: corrected, dueAt: noon + (24 * 60 + 1) * minute },
  ])
  const reporter = await of('reporter')
  expect(Object.values(reporter).flat()).toEqual([{ emergencies: [], unpublished: [] }])
})

test('An administrator has no business with stories, and no list of tasks', async () => {
  expect(await tasksOf(actors.admin, noon)).toMatchObject({ refusal: { reason: 'notAllowed' } })
})

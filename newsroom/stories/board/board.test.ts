import { beforeEach, describe, expect, test } from 'vitest'
import { useStore } from '#db/testing.ts'
import { orThrow } from '#lib/result.ts'
import { limitReview } from '../../channels/limitReview.ts'
import { aChannel, actors, aFiledStory, aSource, deedOf, minute, noon } from '../../testing.ts'
import type { StoryState } from '../lifecycle.ts'
import { recallStory } from '../review/recall.ts'
import { returnStory } from '../review/return.ts'
import { reviewFirst } from '../review/reviewFirst.ts'
import { tasksOf } from '../review/tasks.ts'
import { broughtTo, proofed, reviewing, submitted } from '../review/testing.ts'
import { countsOf, newsBetween } from './counts.ts'
import { lookFor } from './look.ts'
import { progressOf } from './progress.ts'
import { shortList } from './shortList.ts'
import { stripOf } from './strip.ts'
import { todayOf } from './today.ts'

useStore()
let place = { channelId: 0, sourceId: 0 }
beforeEach(async () => {
  place = { channelId: (await aChannel()).id, sourceId: await aSource() }
})

const of = async (id: number, state: StoryState) => {
  const progress = (await progressOf([{ id, state }])).get(id)
  if (!progress) throw new Error('no progress')
  return progress
}
const tasks = async (who: keyof typeof actors, now = noon) =>
  orThrow(await tasksOf(actors[who], now))

describe('How far a story has come', () => {
  const none = ['waiting', 'waiting', 'waiting']
  const all = ['done', 'done', 'done']
  test.each([
    ['draft', none, none],
    ['firstReview', ['current', 'waiting', 'waiting'], ['current', 'waiting', 'waiting']],
    ['secondReview', ['done', 'current', 'waiting'], ['current', 'waiting', 'waiting']],
    ['finalReview', ['done', 'done', 'current'], ['current', 'waiting', 'waiting']],
    ['onHold', none, none],
    ['released', all, all],
    ['scheduled', all, all],
    ['published', all, all],
    ['withdrawn', all, all],
  ] as const)('is seen in three reviews and three proofs: %s', async (state, reviews, proofs) => {
    const id = await aFiledStory(place)
    await broughtTo(id, state)
    expect(await of(id, state)).toMatchObject({ reviews, proofs, isArchived: false })
  })

  test('shows which review sent it back; what it had passed counts no more, its proofs stand', async () => {
    const id = await aFiledStory(place)
    const round = await submitted(id)
    await proofed(id)
    orThrow(await reviewFirst(reviewing('first'), { storyId: id, round }))
    const back = { storyId: id, round, decision: 'return', opinion: '缺一个信源' } as const
    orThrow(await returnStory(reviewing('second'), back))
    expect(await of(id, 'draft')).toEqual({
      reviews: ['waiting', 'returned', 'waiting'],
      proofs: ['done', 'done', 'done'],
      deadline: { kind: 'toRevise' },
      isReturned: true,
      isArchived: false,
    })
  })

  test('begins anew where the text was recalled', async () => {
    const id = await aFiledStory(place)
    await broughtTo(id, 'secondReview')
    orThrow(await recallStory(reviewing('sender'), { storyId: id, round: 1 }))
    expect(await of(id, 'draft')).toMatchObject({ reviews: none, proofs: none })
  })

  test('says by when: a review by the channel’s limit, a schedule by its time, what is live since when', async () => {
    const limit = { channelId: place.channelId, step: 'firstReview', minutes: 30 } as const
    orThrow(await limitReview(deedOf('admin'), limit))
    const deadlines: Partial<Record<StoryState, unknown>> = {}
    for (const state of ['firstReview', 'secondReview', 'scheduled', 'published'] as const) {
      const id = await aFiledStory(place)
      await broughtTo(id, state, noon)
      deadlines[state] = (await of(id, state)).deadline
    }
    expect(deadlines).toEqual({
      firstReview: { kind: 'review', at: noon + 30 * minute },
      secondReview: { kind: 'none' },
      scheduled: { kind: 'toPublish', at: noon + 60 * minute },
      published: { kind: 'published', at: noon },
    })
  })
})

describe('The stages', () => {
  test('count what is on its way whenever it came, the rest of today, and what is late', async () => {
    const before = orThrow(await stripOf(actors.chief, { today: noon, now: noon }))
    const limit = { channelId: place.channelId, step: 'firstReview', minutes: 30 } as const
    orThrow(await limitReview(deedOf('admin'), limit))
    const yesterday = noon - 24 * 60 * minute
    await submitted(await aFiledStory({ ...place, at: yesterday }), yesterday)
    await broughtTo(await aFiledStory({ ...place, at: yesterday }), 'published', yesterday)
    const after = orThrow(await stripOf(actors.chief, { today: noon, now: noon }))
    expect(after.of.firstReview).toBe(before.of.firstReview + 1)
    expect(after.of.published).toBe(before.of.published)
    expect(after.late.firstReview).toBe((before.late.firstReview ?? 0) + 1)
    expect(after.all).toBe(before.all)
  })
})

describe('Only what waits', () => {
  test('is a short list, what is due first at the top, narrowed further by the other choices', async () => {
    const limit = { channelId: place.channelId, step: 'firstReview', minutes: 30 } as const
    const free = await aFiledStory(place)
    await submitted(free, noon - 50 * minute)
    orThrow(await limitReview(deedOf('admin'), limit))
    const due = await aFiledStory(place)
    await submitted(due, noon)
    const rows = orThrow(await shortList(actors.editor, { only: 'review' }, noon))
    const own = rows.filter(({ channelId }) => channelId === place.channelId)
    expect(own.map(({ id }) => id)).toEqual([due, free])
    const other = { only: 'review', channel: 'no-such-channel' } as const
    expect(orThrow(await shortList(actors.editor, other, noon))).toEqual([])
    const text = { only: 'mine', text: '没有这样的标题' } as const
    expect(orThrow(await shortList(actors.editor, text, noon))).toEqual([])
  })

  test('is refused to who sees no stories', async () => {
    expect(await shortList(actors.admin, { only: 'mine' }, noon)).toMatchObject({ ok: false })
    expect(await lookFor(actors.admin, noon)).toBeNull()
  })
})

describe('News', () => {
  test('tells each person what came to them, once, and nothing of what left', async () => {
    const before = await tasks('editor')
    const id = await aFiledStory(place)
    const round = await submitted(id)
    const after = await tasks('editor')
    expect(newsBetween(before, after)).toEqual(['有1篇新稿待您初审', '有1篇新稿待您校对'])
    expect(newsBetween(after, after)).toEqual([])
    expect(newsBetween(after, before)).toEqual([])
    expect(countsOf(after).mine).toBe(countsOf(before).mine + 1)
    const chief = await tasks('deskHead')
    orThrow(await reviewFirst(reviewing('first'), { storyId: id, round }))
    expect(newsBetween(chief, await tasks('deskHead'))).toEqual(['有1篇新稿待您复审'])
  })
})

describe('The day in figures', () => {
  test('counts what went live by the hour, and how many reviews were in time', async () => {
    const since = noon + 30 * 24 * 60 * minute
    for (const step of ['firstReview', 'secondReview', 'finalReview'] as const)
      orThrow(await limitReview(deedOf('admin'), { channelId: place.channelId, step, minutes: 10 }))
    const id = await aFiledStory({ ...place, at: since })
    const round = await submitted(id, since)
    orThrow(await reviewFirst(reviewing('first', since + 11 * minute), { storyId: id, round }))
    const another = await aFiledStory({ ...place, at: since })
    await broughtTo(another, 'published', since + 5 * minute)
    const figures = orThrow(await todayOf(actors.chief, { since, overdue: 1 }))
    // Three of the second story in time, one of the first late, and one that is late now
    expect(figures).toMatchObject({ published: 1, onTime: 60 })
    expect(figures?.hours[12]).toBe(1)
    expect(orThrow(await todayOf(actors.reporter, { since, overdue: 0 }))).toBeNull()
  })
})

import { beforeAll, expect, test } from 'vitest'
import { useStore } from '#db/testing.ts'
import { orThrow } from '#lib/result.ts'
import { reviewLate } from '../stories/review/lateReview.ts'
import { reviewing } from '../stories/review/testing.ts'
import { emergencyWithdrawal } from '../stories/withdraw/emergency.ts'
import { actors, aLiveStory, correctWords, deedOf, minute, noon, paragraph } from '../testing.ts'
import { type CorrectionOnDesk, correctionsOnDesk } from './onDesk.ts'

useStore()

/** 35 corrections on two stories, one of which was withdrawn since. */
beforeAll(async () => {
  const body = [paragraph('河水漫过堤岸。')]
  const [one, two] = [await aLiveStory({ body }), await aLiveStory({ body })]
  for (let n = 0; n < 35; n += 1) {
    const [stood, stands] = n % 4 < 2 ? ['河水', '江水'] : ['江水', '河水']
    await correctWords(n % 2 ? one.id : two.id, stood ?? '', stands ?? '', noon + n * minute)
  }
  orThrow(await emergencyWithdrawal(deedOf('chief'), { storyId: two.id, reason: '误' }))
})

test('A chief turns all corrections page by page, newest first, those of withdrawn stories too', async () => {
  const first = orThrow(await correctionsOnDesk(actors.chief))
  expect(first.made).toHaveLength(30)
  const second = orThrow(await correctionsOnDesk(actors.chief, first.next ?? undefined))
  expect([second.made.length, second.next]).toEqual([5, null])
  const times = [...first.made, ...second.made].map(({ correctedAt }) => correctedAt)
  expect(times).toEqual(Array.from({ length: 35 }, (_, n) => noon + (34 - n) * minute))
  const told = ({ correctedByName, doneAt }: CorrectionOnDesk) => [correctedByName, doneAt]
  expect(first.made.map(told)).toEqual(first.made.map(() => ['chief甲', null]))
})

test('What waits for a 补审 says by when and whose it is not; done, it is in the list of all', async () => {
  const { open, mayReview } = orThrow(await correctionsOnDesk(actors.chief))
  const task = open[0]
  expect([mayReview, task?.isOwn, task?.dueAt]).toEqual([true, true, noon + 86_400_000])
  const other = orThrow(await correctionsOnDesk(actors.editor))
  expect([other.mayReview, other.open[0]?.isOwn]).toEqual([false, false])
  const looked = { taskId: task?.id ?? 0, opinion: '没有问题' }
  orThrow(await reviewLate(reviewing('second', noon + 90 * minute), looked))
  const after = orThrow(await correctionsOnDesk(actors.chief, { at: noon + minute, id: 0 }))
  expect(after.open.map(({ id }) => id)).not.toContain(task?.id)
  expect(after.made.at(-1)).toMatchObject({ doneByName: 'second', opinion: '没有问题' })
})

test.each([['reporter'], ['admin']] as const)('A %s has no list of corrections', async (role) => {
  expect(await correctionsOnDesk(actors[role])).toMatchObject({ refusal: { reason: 'notAllowed' } })
})

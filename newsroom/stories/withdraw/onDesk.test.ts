import { expect, test } from 'vitest'
import { useStore } from '#db/testing.ts'
import { orThrow } from '#lib/result.ts'
import { actors, aLiveStory, aSource, deedOf, noon } from '../../testing.ts'
import { countersign } from '../review/countersign.ts'
import { reviewing } from '../review/testing.ts'
import { dismissWithdrawal } from './dismiss.ts'
import { emergencyWithdrawal } from './emergency.ts'
import { openWithdrawalOf, withdrawalsOnDesk } from './onDesk.ts'
import { requestWithdrawal } from './request.ts'

useStore()
const reason = '事实有误'
const onDesk = async (before?: number) => orThrow(await withdrawalsOnDesk(actors.chief, before))

test('A chief sees what waits for a second person: whose it is, and why; a whole source too', async () => {
  const { id: storyId } = await aLiveStory({ title: '要撤的稿件' })
  const sourceId = await aSource('到期的稿源', { class: 'partner' })
  orThrow(await requestWithdrawal(deedOf('deskHead'), { storyId, reason }))
  orThrow(await requestWithdrawal(deedOf('chief', noon + 1), { sourceId, reason }))
  expect((await onDesk()).open).toMatchObject([
    { storyId, title: '要撤的稿件', reason, requestedByName: 'deskHead甲', isOwn: false },
    { storyId: null, sourceName: '到期的稿源', isOwn: true },
  ])
  expect(await openWithdrawalOf(storyId)).toMatchObject({ storyId, reason })
  expect(await openWithdrawalOf(999)).toBeNull()
})

test('An emergency closes what was asked, and stands until a colleague countersigns', async () => {
  const { id: storyId } = await aLiveStory()
  orThrow(await requestWithdrawal(deedOf('deskHead'), { storyId, reason }))
  orThrow(await emergencyWithdrawal(deedOf('chief'), { storyId, reason }))
  const { alerts, closed } = await onDesk()
  expect(alerts).toMatchObject([{ storyId, doneByName: 'chief甲', isOwn: true }])
  expect(closed[0]).toMatchObject({ storyId, outcome: 'overtaken', closedByName: 'chief甲' })
  const own = orThrow(await withdrawalsOnDesk(actors.deskHead)).alerts[0]
  expect(own?.isOwn).toBe(false)
  orThrow(await countersign(reviewing('second'), { emergencyId: alerts[0]?.id ?? 0 }))
  expect((await onDesk()).alerts).toEqual([])
})

test('What was answered is turned page by page, newest first', async () => {
  const { id: storyId } = await aLiveStory()
  for (let n = 0; n < 31; n += 1) {
    const asked = await requestWithdrawal(deedOf('deskHead'), { storyId, reason: `第${n}次` })
    const { requestId } = orThrow(asked)
    orThrow(await dismissWithdrawal(deedOf('chief'), { requestId, reason: '已核实' }))
  }
  const first = await onDesk()
  expect(first.closed).toHaveLength(30)
  expect(first.closed[0]).toMatchObject({ reason: '第30次', outcome: 'dismissed' })
  const second = await onDesk(first.next ?? 0)
  expect(second.closed.map((row) => row.reason)).toEqual(['第0次', reason])
  expect(second.next).toBeNull()
})

test.each([['reporter'], ['admin']] as const)('A %s has no list of withdrawals', async (role) => {
  const result = await withdrawalsOnDesk(actors[role])
  expect(result).toMatchObject({ refusal: { reason: 'notAllowed' } })
})

import { expect, test } from 'vitest'
import { useStore } from '#db/testing.ts'
import { orThrow } from '#lib/result.ts'
import { actors, aFiledStory, deedOf, minute, noon } from '../../testing.ts'
import { correctStory } from '../correct.ts'
import { publishStory } from '../publish.ts'
import { confirmWithdrawal } from '../withdraw/confirm.ts'
import { requestWithdrawal } from '../withdraw/request.ts'
import { returnStory } from './return.ts'
import { reviewOf } from './sheet.ts'
import { released, reviewing, submitted } from './testing.ts'

useStore()

test('An auditor reads the whole life of a story: who, when, what was decided, of which text', async () => {
  const storyId = await aFiledStory()
  const at = (minutes: number) => noon + minutes * minute
  const round = await submitted(storyId, at(0))
  const back = { storyId, round, decision: 'return', opinion: '请核实数字' } as const
  orThrow(await returnStory(reviewing('first', at(1)), back))
  await released(storyId, at(2))
  orThrow(await publishStory(deedOf('chief', at(3)), { storyId }))
  const words = { kind: 'text', stood: '冰排一块', stands: '浮冰一块', note: '用词有误。' } as const
  orThrow(await correctStory(deedOf('chief', at(4)), { storyId, ...words }))
  const asked = { storyId, reason: '来源存疑' }
  const { requestId } = orThrow(await requestWithdrawal(deedOf('deskHead', at(5)), asked))
  orThrow(await confirmWithdrawal(deedOf('chief', at(6)), { requestId }))

  const { story, entries } = orThrow(await reviewOf(actors.auditor, storyId))
  expect(story).toMatchObject({ id: storyId, state: 'withdrawn' })
  const told = entries.map((entry) => [
    (entry.at - noon) / minute,
    entry.name,
    entry.kind,
    'decision' in entry ? `${entry.step} ${entry.decision}` : '',
    entry.revision,
    entry.opinion,
  ])
  expect(told).toEqual([
    [0, 'sender', 'submission', '', 1, ''],
    [1, 'first', 'signOff', 'firstReview return', 1, '请核实数字'],
    [2, 'sender', 'submission', '', 1, ''],
    [2, 'first', 'signOff', 'firstReview use', 1, ''],
    [2, 'second', 'signOff', 'secondReview use', 1, ''],
    [2, 'final', 'signOff', 'finalReview use', 1, ''],
    [2, 'proofs', 'proof', '', 1, ''],
    [2, 'proofs', 'proof', '', 1, ''],
    [2, 'proofs', 'proof', '', 1, ''],
    [2, 'final', 'release', '', 1, ''],
    [3, 'chief甲', 'deed', '', 1, ''],
    [4, 'chief甲', 'release', '', 2, ''],
    [4, 'chief甲', 'correction', '', 2, '用词有误。'],
    [5, 'deskHead甲', 'withdrawalRequest', '', null, '来源存疑'],
    [6, 'chief甲', 'deed', '', null, '来源存疑'],
    [6, 'chief甲', 'withdrawalAnswer', '', null, ''],
  ])
  expect(entries.filter((entry) => entry.kind === 'deed')).toMatchObject([
    { action: 'publishStory' },
    { action: 'withdrawStory' },
  ])
})

test('A reporter reads the sheet of their own stories only', async () => {
  const storyId = await aFiledStory()
  expect(await reviewOf(actors.reporter, storyId)).toMatchObject({ ok: true })
  expect(await reviewOf({ ...actors.reporter, id: 'other' }, storyId)).toMatchObject({
    refusal: { reason: 'notAllowed' },
  })
  expect(await reviewOf(actors.editor, 999)).toMatchObject({
    refusal: { reason: 'unknownStory' },
  })
  expect(await reviewOf(actors.admin, storyId)).toMatchObject({
    refusal: { reason: 'notAllowed' },
  })
})

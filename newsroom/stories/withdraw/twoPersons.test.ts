import { describe, expect, test } from 'vitest'
import { everything, useStore } from '#db/testing.ts'
import { orThrow } from '#lib/result.ts'
import {
  aFiledStory,
  aLiveStory,
  aSource,
  aWithdrawnStory,
  deedOf,
  noon,
  reprintOf,
} from '../../testing.ts'
import { publishedStory } from '../published.ts'
import { broughtTo, refusedWith, reviewing } from '../review/testing.ts'
import { confirmWithdrawal } from './confirm.ts'
import { dismissWithdrawal } from './dismiss.ts'
import { requestWithdrawal } from './request.ts'
import { withdrawSource } from './source.ts'

useStore()
const chief = deedOf('chief')
const reason = '来源存疑'
const ask = async (of: { storyId: number } | { sourceId: number }, deed = deedOf('deskHead')) =>
  orThrow(await requestWithdrawal(deed, { ...of, reason })).requestId

describe('A withdrawal takes two persons', () => {
  test('who asks does not confirm; another chief does, and it is gone', async () => {
    const { id: storyId } = await aLiveStory()
    const requestId = await ask({ storyId }, chief)
    expect(await publishedStory(storyId)).not.toBeNull()
    await refusedWith('samePerson', () => confirmWithdrawal(chief, { requestId }))
    await refusedWith('asked', () => requestWithdrawal(reviewing('second'), { storyId, reason }))
    orThrow(await confirmWithdrawal(reviewing('final'), { requestId }))
    expect(await publishedStory(storyId)).toBeNull()
    expect(everything()['withdrawals']).toMatchObject([{ story_id: storyId, reason }])
    await refusedWith('closed', () => confirmWithdrawal(reviewing('final'), { requestId }))
    await refusedWith('wrongState', () => requestWithdrawal(chief, { storyId, reason }))
  })

  test('a chief dismisses a request with a reason; who asked takes it back', async () => {
    const { id: storyId } = await aLiveStory()
    const first = await ask({ storyId })
    const other = { ...deedOf('deskHead'), actor: reviewing('second').actor }
    await refusedWith('notAllowed', () => dismissWithdrawal(other, { requestId: first, reason }))
    await refusedWith('noReason', () => dismissWithdrawal(chief, { requestId: first, reason: '' }))
    orThrow(await dismissWithdrawal(chief, { requestId: first, reason: '已核实' }))
    const second = await ask({ storyId })
    orThrow(await dismissWithdrawal(deedOf('deskHead'), { requestId: second, reason: '误报' }))
    expect(await publishedStory(storyId)).not.toBeNull()
  })

  test('two who confirm at once withdraw it once', async () => {
    const { id: storyId } = await aLiveStory()
    const requestId = await ask({ storyId })
    const answers = await Promise.all(
      [chief, reviewing('final')].map((deed) => confirmWithdrawal(deed, { requestId })),
    )
    expect(answers.map(({ ok }) => ok)).toEqual([true, false])
  })

  test('what readers do not have cannot be asked for', async () => {
    const draft = await aFiledStory()
    const gone = (await aWithdrawnStory()).id
    for (const storyId of [draft, gone])
      await refusedWith('wrongState', () => requestWithdrawal(chief, { storyId, reason }))
    await refusedWith('unknownStory', () => requestWithdrawal(chief, { storyId: 999, reason }))
    await refusedWith('unknownSource', () => requestWithdrawal(chief, { sourceId: 999, reason }))
    await refusedWith('unknownRequest', () => confirmWithdrawal(chief, { requestId: 999 }))
  })
})

describe('All stories of a source', () => {
  test('are withdrawn in one act by two, what waits to go live is taken back; others stay', async () => {
    const sourceId = await aSource('到期的稿源', { class: 'partner' })
    const of = { sourceId, ...reprintOf() }
    const [one, two] = [await aLiveStory(of), await aLiveStory(of)]
    const other = await aLiveStory()
    const draft = await aFiledStory(of)
    await broughtTo(draft, 'scheduled')
    const requestId = await ask({ sourceId }, chief)
    await refusedWith('samePerson', () => withdrawSource(chief, { requestId }))
    await refusedWith('ofSource', () => confirmWithdrawal(reviewing('final'), { requestId }))
    expect(orThrow(await withdrawSource(reviewing('final', noon), { requestId }))).toEqual({
      storyIds: [one.id, two.id],
    })
    expect([await publishedStory(one.id), await publishedStory(two.id)]).toEqual([null, null])
    expect(await publishedStory(other.id)).not.toBeNull()
    const log = everything()['log'] as { action: string; subject: string }[]
    expect(log.slice(-4).map(({ action, subject }) => [action, subject])).toEqual([
      ['withdrawStory', `story:${one.id}`],
      ['withdrawStory', `story:${two.id}`],
      ['recallStory', `story:${draft}`],
      ['withdrawSource', `source:${sourceId}`],
    ])
    expect(everything()['schedules']).toEqual([])
    await refusedWith('closed', () => withdrawSource(reviewing('final'), { requestId }))
  })

  test('are not withdrawn by the request for one story', async () => {
    const { id: storyId } = await aLiveStory()
    const requestId = await ask({ storyId })
    await refusedWith('ofStory', () => withdrawSource(chief, { requestId }))
  })
})

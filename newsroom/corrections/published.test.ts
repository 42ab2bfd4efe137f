import fc from 'fast-check'
import { beforeAll, expect, test } from 'vitest'
import { useStore } from '#db/testing.ts'
import { orThrow } from '#lib/result.ts'
import type { Cursor } from '../addresses.ts'
import { emergencyWithdrawal } from '../stories/withdraw/emergency.ts'
import { aChannel, aLiveStory, aSource, correctWords, deedOf, minute, noon } from '../testing.ts'
import { correctionLedger, correctionsOf } from './published.ts'

useStore()
let channel = { id: 0, slug: '', name: '' }
const ids: number[] = []

/** Ten stories with six corrections each, many of them in the same moment; one story withdrawn. */
beforeAll(async () => {
  channel = await aChannel()
  const place = { channelId: channel.id, sourceId: await aSource() }
  for (let story = 0; story < 11; story++) {
    const { id } = await aLiveStory({ ...place, title: `第${story}号河` })
    ids.push(id)
    for (let n = 0; n < 6; n++)
      await correctWords(
        id,
        n % 2 ? '湖' : '河',
        n % 2 ? '河' : '湖',
        noon + ((story * n) % 5) * minute,
      )
  }
  const [first = 0] = ids.splice(0, 1)
  orThrow(await emergencyWithdrawal(deedOf('chief'), { storyId: first, reason: '误' }))
})

async function ledger(limit: number) {
  const all = []
  let before: Cursor | undefined
  for (;;) {
    const page = await correctionLedger(limit, before)
    const last = page.at(-1)
    if (!last) return all
    all.push(...page)
    before = { at: last.correctedAt, id: last.id }
  }
}

test('A reader who turns the pages of the ledger sees every entry once, newest first', async () => {
  const whole = await ledger(1000)
  expect(whole).toHaveLength(60)
  const sorted = whole.toSorted((a, b) => b.correctedAt - a.correctedAt || b.id - a.id)
  expect(whole).toEqual(sorted)
  await fc.assert(
    fc.asyncProperty(fc.integer({ min: 1, max: 61 }), async (limit) => {
      expect(await ledger(limit)).toEqual(whole)
    }),
    { numRuns: 25 },
  )
})

test('An entry says what stood, what stands, and where its story is', async () => {
  const [entry] = await correctionsOf(ids[0] ?? 0)
  expect(entry).toEqual({
    id: expect.any(Number),
    kind: 'fact',
    stood: '河',
    stands: '湖',
    note: '已改正。',
    correctedAt: noon,
    storyId: ids[0],
    day: '2018-05-14',
    title: '第1号河',
    channel: channel.slug,
    channelName: channel.name,
    hue: 'bingcheng',
  })
})

test('The corrections of a story stand in the order of their time', async () => {
  for (const id of ids) {
    const entries = await correctionsOf(id)
    expect(entries).toHaveLength(6)
    expect(entries).toEqual(
      entries.toSorted((a, b) => a.correctedAt - b.correctedAt || a.id - b.id),
    )
  }
  expect(await correctionsOf(999)).toEqual([])
})

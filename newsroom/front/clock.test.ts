import { beforeAll, beforeEach, expect, test } from 'vitest'
import { editionNumber } from '#db/client.ts'
import { inOtherProcess, useStore } from '#db/testing.ts'
import { aChannel, aLiveStory, arranged, aSlot, aSource, minute, noon } from '../testing.ts'
import { nextTurn, turnFront } from './clock.ts'
import { headlinesOf } from './published.ts'

const { folder } = useStore()
/** By age: the first is the newest. */
const ids: number[] = []
const id = (at: number) => ids[at] ?? 0
beforeAll(async () => {
  const place = { channelId: (await aChannel()).id, sourceId: await aSource() }
  for (let n = 0; n < 4; n++)
    ids.unshift((await aLiveStory({ ...place, at: noon - (9 - n) * minute })).id)
})
/** The clock never goes back: each test has an hour of its own. */
let now = noon
beforeEach(async () => {
  now += 60 * minute
  await arranged('front', [], now)
})
const lead = async () => (await headlinesOf({ name: 'front' })).lead?.id

test('A slot with a time begins and ends by the front’s clock, each with one new edition', async () => {
  const [start, end] = [now + minute, now + 2 * minute]
  await arranged('front', [aSlot('lead', id(3), { startsAt: start, endsAt: end })], now)
  const edition = editionNumber()
  expect([await lead(), await nextTurn()]).toEqual([id(0), start])
  expect(await turnFront(start - 1)).toBe(false)
  expect(editionNumber()).toBe(edition)
  expect(await turnFront(start)).toBe(true)
  expect([await lead(), await nextTurn(), editionNumber()]).toEqual([id(3), end, edition + 1])
  expect(await turnFront(start)).toBe(false)
  expect(await turnFront(end + 5)).toBe(true)
  expect([await lead(), await nextTurn(), editionNumber()]).toEqual([id(0), null, edition + 2])
})

test('A slot whose time had come when it was arranged is shown at once', async () => {
  await arranged('front', [aSlot('lead', id(2), { startsAt: now - minute })], now)
  expect([await lead(), await nextTurn()]).toEqual([id(2), null])
})

test('After a night without a server all that came is caught up with in one edition', async () => {
  const slots = [
    aSlot('lead', id(3), { startsAt: now + minute, endsAt: now + 2 * minute }),
    aSlot('lead', id(2), { startsAt: now + 2 * minute }),
  ]
  await arranged('front', slots, now)
  const edition = editionNumber()
  expect(await turnFront(now + 50 * minute)).toBe(true)
  expect([await lead(), editionNumber(), await nextTurn()]).toEqual([id(2), edition + 1, null])
  expect(await turnFront(now + 51 * minute)).toBe(false)
})

test('Many processes pass a boundary together: one of them makes the edition', async () => {
  await arranged('front', [aSlot('lead', id(3), { startsAt: now + minute })], now)
  const edition = editionNumber()
  const code = `
    const { turnFront } = await import('#newsroom/front/clock.ts')
    process.env.DATA_DIR = process.argv[1]
    process.stdout.write(String(await turnFront(Number(process.argv[2]))))`
  const here = Array.from({ length: 5 }, () => turnFront(now + minute))
  const there = Array.from({ length: 3 }, () => inOtherProcess(code, folder, String(now + minute)))
  const answers = [...(await Promise.all(here)), ...(await Promise.all(there))].map(String)
  expect(answers.filter((answer) => answer === 'true')).toHaveLength(1)
  expect([editionNumber(), await lead()]).toEqual([edition + 1, id(3)])
})

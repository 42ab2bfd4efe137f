import { setTimeout as wait } from 'node:timers/promises'
import { pino } from 'pino'
import { beforeAll, expect, test } from 'vitest'
import { editionNumber } from '#db/client.ts'
import { useStore } from '#db/testing.ts'
import { headlinesOf } from '#newsroom/front/published.ts'
import { aChannel, aLiveStory, arranged, aSlot, aSource, minute, noon } from '#newsroom/testing.ts'
import { scheduleFront } from './scheduleFront.ts'

useStore()
const log = pino({ level: 'silent' })
let [older, newer] = [0, 0]
beforeAll(async () => {
  const place = { channelId: (await aChannel()).id, sourceId: await aSource() }
  older = (await aLiveStory({ ...place, at: noon - 9 * minute })).id
  newer = (await aLiveStory({ ...place, at: noon - 8 * minute })).id
})
const lead = async () => (await headlinesOf({ name: 'front' })).lead?.id

/** Resolves with the time at which an edition after this one was there; looks every millisecond. */
async function nextEdition(after: number): Promise<number> {
  while (editionNumber() === after) await wait(1)
  return Date.now()
}

test('Two processes’ schedules let a slot begin and end, not too early, with one edition each', async () => {
  const start = Date.now() + 300
  const slots = [aSlot('lead', older, { startsAt: start, endsAt: start + 1_200 })]
  await arranged('front', slots, Date.now())
  const edition = editionNumber()
  const schedules = [scheduleFront({ log }), scheduleFront({ log })]
  expect(await lead()).toBe(newer)
  expect(await nextEdition(edition)).toBeGreaterThanOrEqual(start)
  expect(await lead()).toBe(older)
  expect(await nextEdition(edition + 1)).toBeGreaterThanOrEqual(start + 1_200)
  expect(await lead()).toBe(newer)
  await Promise.all(schedules.map(({ close }) => close()))
  expect(editionNumber()).toBe(edition + 2)
})

test('What is arranged while the schedule waits is heard of, and what it slept through caught up', async () => {
  const first = scheduleFront({ log })
  await arranged('front', [aSlot('lead', older, { startsAt: Date.now() + 50 })], Date.now())
  await nextEdition(editionNumber())
  expect(await lead()).toBe(older)
  await first.close()
  await arranged('front', [aSlot('lead', newer, { endsAt: Date.now() + 20 })], Date.now())
  await arranged('front', [aSlot('lead', older, { endsAt: Date.now() + 20 })], Date.now())
  await wait(30)
  const edition = editionNumber()
  expect(await lead()).toBe(older)
  const second = scheduleFront({ log })
  await nextEdition(edition)
  expect([await lead(), editionNumber()]).toEqual([newer, edition + 1])
  await second.close()
})

test('A store that cannot be read stops nothing: the schedule goes on', async () => {
  const said: string[] = []
  const loud = pino({ level: 'error' }, { write: (line: string) => said.push(line) })
  let calls = 0
  const now = () => {
    calls += 1
    if (calls === 1) throw new Error('no clock')
    return Date.now()
  }
  await arranged('front', [aSlot('lead', older, { startsAt: Date.now() + 100 })], Date.now())
  const edition = editionNumber()
  const schedule = scheduleFront({ log: loud, now })
  await nextEdition(edition)
  expect(said.join()).toContain('the front did not turn')
  await schedule.close()
})

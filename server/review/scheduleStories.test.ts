import { setTimeout as wait } from 'node:timers/promises'
import { sql } from 'drizzle-orm'
import { pino } from 'pino'
import { expect, test } from 'vitest'
import { editionNumber } from '#db/client.ts'
import { everything, useStore } from '#db/testing.ts'
import { transact } from '#db/transact.ts'
import { orThrow } from '#lib/result.ts'
import { addSource } from '#newsroom/sources/add.ts'
import { changeSource } from '#newsroom/sources/change.ts'
import { publishedStory } from '#newsroom/stories/published.ts'
import { released } from '#newsroom/stories/review/testing.ts'
import { scheduleStory } from '#newsroom/stories/schedule/schedule.ts'
import { aFiledStory, deedOf } from '#newsroom/testing.ts'
import { openReadiness } from '../health.ts'
import { scheduleStories } from './scheduleStories.ts'

useStore()
const log = pino({ level: 'silent' })

async function timed(publishAt: number): Promise<number> {
  const storyId = await aFiledStory()
  await released(storyId)
  const chief = deedOf('chief', Math.min(Date.now(), publishAt - 1))
  orThrow(await scheduleStory(chief, { storyId, publishAt }))
  return storyId
}

/** Resolves with the time at which an edition after this one was there; looks every millisecond. */
async function nextEdition(after: number): Promise<number> {
  while (editionNumber() === after) await wait(1)
  return Date.now()
}
const publications = () =>
  (everything()['log'] as { action: string }[]).filter(({ action }) => action === 'publishStory')

test('Two processes’ schedules put a story live on time, once; what was late goes at the start', async () => {
  const late = await timed(Date.now() - 60_000)
  const due = Date.now() + 400
  const story = await timed(due)
  let edition = editionNumber()
  const schedules = [scheduleStories({ log }), scheduleStories({ log })]
  expect(await nextEdition(edition)).toBeLessThan(due)
  expect(await publishedStory(late)).not.toBeNull()
  edition = editionNumber()
  expect(Math.abs((await nextEdition(edition)) - due)).toBeLessThan(150)
  expect(await publishedStory(story)).not.toBeNull()
  await Promise.all(schedules.map(({ close }) => close()))
  expect(publications()).toHaveLength(2)
})

test('A story that is late shows on the readiness page, and takes nothing from readers', async () => {
  const ready = openReadiness(async () => undefined)
  expect(await ready()).toMatchObject({ isReady: true, checks: { schedule: 'ok' } })
  const trigger = sql`CREATE TRIGGER stuck BEFORE INSERT ON published
    BEGIN SELECT RAISE(ABORT, 'no'); END`
  await transact(async (tx) => tx.run(trigger))
  await timed(Date.now() - 60_000)
  const said: string[] = []
  const loud = pino({ level: 'error' }, { write: (line: string) => said.push(line) })
  const schedule = scheduleStories({ log: loud })
  const again = openReadiness(async () => undefined)
  expect(await again()).toMatchObject({ isReady: true, checks: { schedule: 'Overdue' } })
  const edition = editionNumber()
  // In the queue of this process: from another connection it would wait for itself
  await transact(async (tx) => tx.run(sql`DROP TRIGGER stuck`))
  await nextEdition(edition)
  expect(said.join()).toContain('a scheduled story was not published')
  await schedule.close()
})

test('A story whose source was frozen is told of once, keeps no other waiting, and goes when it is free', async () => {
  const name = '演示晚报'
  const source = { name, class: 'government', reason: '授权有变' } as const
  const { id: sourceId } = orThrow(await addSource(deedOf('admin'), { name, class: 'government' }))
  const storyId = await aFiledStory({ sourceId, origin: 'government' })
  await released(storyId)
  const publishAt = Date.now() + 200
  orThrow(await scheduleStory(deedOf('chief', Date.now()), { storyId, publishAt }))
  const admin = deedOf('admin')
  orThrow(await changeSource(admin, { sourceId, ...source, status: 'frozen' }))
  const said: { level: number; why?: string }[] = []
  const write = (line: string) => said.push(JSON.parse(line))
  const schedule = scheduleStories({ log: pino({ level: 'warn' }, { write }) })
  const other = await timed(publishAt + 2_500)
  let edition = editionNumber()
  await nextEdition(edition)
  expect(await publishedStory(other)).not.toBeNull()
  expect(await publishedStory(storyId)).toBeNull()
  expect(said).toMatchObject([{ level: 40, why: expect.stringContaining('已经冻结') }])
  edition = editionNumber()
  orThrow(await changeSource(admin, { sourceId, ...source, status: 'active' }))
  await nextEdition(edition)
  expect(await publishedStory(storyId)).not.toBeNull()
  await schedule.close()
})

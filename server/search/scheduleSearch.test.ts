import { setTimeout as wait } from 'node:timers/promises'
import Database from 'better-sqlite3'
import { pino } from 'pino'
import { expect, test } from 'vitest'
import { editionNumber } from '#db/client.ts'
import { useDemoStore } from '#db/seed/testing.ts'
import { looking } from '#db/testing.ts'
import { searchStories } from '#newsroom/search/published.ts'
import { isIndexWhole } from '#newsroom/search/rebuild.ts'
import { wholeIndex } from '#newsroom/search/testing.ts'
import { aLiveStory, aStartedStory } from '#newsroom/testing.ts'
import { scheduleSearch } from './scheduleSearch.ts'

const { file } = useDemoStore()
const log = pino({ level: 'silent' })

async function answerTo(typed: string) {
  const answer = await searchStories(typed, {}, '2018-05-14')
  if (answer.kind === 'refused') throw new Error(answer.sentence)
  return { number: answer.count.number, isWhole: answer.isWhole }
}

/** As an update with another tokenizer leaves the store. */
function makeStale() {
  const desk = new Database(file)
  desk.exec('UPDATE search_index SET version = 99')
  desk.close()
}

test('An index that is whole is left alone', async () => {
  const edition = editionNumber()
  await scheduleSearch({ log }).close()
  expect(editionNumber()).toBe(edition)
})

test('After an update the index is built anew while readers search, by two processes at once', async () => {
  const before = wholeIndex(file)
  makeStale()
  expect(await isIndexWhole()).toBe(false)
  const schedules = [scheduleSearch({ log }), scheduleSearch({ log })]
  let live = 0
  while (!(await isIndexWhole())) {
    const { number, isWhole } = await answerTo('“创城”')
    expect(isWhole).toBe(false)
    expect(number).toBeLessThanOrEqual(15 + 10)
    if (live === 0) live = (await aLiveStory({ title: '其间发布的一篇' })).id
    await wait(1)
  }
  await Promise.all(schedules.map(({ close }) => close()))
  expect((await answerTo('“其间发布的一篇”')).number).toBe(1)
  const after = wholeIndex(file)
  expect(after.size).toBe(before.size + 1)
  for (const [storyId, entries] of before) expect(after.get(storyId)).toEqual(entries)
})

test('A build that is cut short goes on at the next start', async () => {
  const before = wholeIndex(file)
  makeStale()
  const first = scheduleSearch({ log })
  while (wholeIndex(file).size === before.size) await wait(1)
  await first.close()
  expect(await isIndexWhole()).toBe(false)
  const second = scheduleSearch({ log })
  while (!(await isIndexWhole())) await wait(5)
  await second.close()
  expect(wholeIndex(file)).toEqual(before)
})

const segments = () =>
  looking(file, (connection) =>
    Number(connection.prepare('SELECT count(DISTINCT segid) FROM search_words_idx').pluck().get()),
  )

test('A story that cannot be taken in holds up no merging, and is taken in once it can be', async () => {
  const id = await aStartedStory('chief')
  const desk = new Database(file)
  const text = desk.prepare('SELECT content FROM drafts WHERE story_id = ?').pluck().get(id)
  const write = desk.prepare('UPDATE drafts SET content = ? WHERE story_id = ?')
  const due = () => desk.prepare('SELECT story_id FROM desk_index_due').pluck().all()
  write.run('{', id)
  desk.prepare('INSERT INTO desk_index_due VALUES (?)').run(id)
  for (let at = 0; at < 30; at += 1) await aLiveStory({ title: `坏稿之后第${at}篇` })
  expect(segments()).toBeGreaterThan(8)
  const { close } = scheduleSearch({ log }, { lookEvery: 5, afterFailure: 5 })
  while (segments() > 8) await wait(5)
  expect(due()).toEqual([id])
  write.run(text, id)
  while (due().length > 0) await wait(5)
  await close()
  desk.close()
})

test('Segments that publications leave are merged between them, and no word of a story is lost', async () => {
  const { close } = scheduleSearch({ log }, { lookEvery: 5 })
  const before = segments()
  for (let at = 0; at < 30; at += 1) await aLiveStory({ title: `合并之前第${at}篇` })
  const entries = wholeIndex(file)
  while (segments() > Math.max(before, 8)) await wait(5)
  await close()
  expect(wholeIndex(file)).toEqual(entries)
  expect((await answerTo('“合并之前第7篇”')).number).toBe(1)
})

import Database from 'better-sqlite3'
import { asc } from 'drizzle-orm'
import { beforeAll, expect, test } from 'vitest'
import { readStore } from '#db/client.ts'
import { log } from '#db/schema.ts'
import { everything, useStore } from '#db/testing.ts'
import { transact } from '#db/transact.ts'
import { addChannel } from '../channels/add.ts'
import { arrangePage } from '../front/arrangePage.ts'
import { addRedirect } from '../redirects/add.ts'
import { changeSetting } from '../settings/change.ts'
import { publishStory } from '../stories/publish.ts'
import { released } from '../stories/review/testing.ts'
import { emergencyWithdrawal } from '../stories/withdraw/emergency.ts'
import {
  aFiledStory,
  aLiveStory,
  aSlot,
  aWithdrawnStory,
  correctWords,
  deedOf,
} from '../testing.ts'
import { entryHash, record } from './record.ts'

const { file } = useStore()
beforeAll(async () => {
  const { id } = await aLiveStory()
  await correctWords(id, '冰排一块', '“浮冰”一块\n换行')
  await aWithdrawnStory()
})

const entries = () => readStore().select().from(log).orderBy(asc(log.number))
type Entries = Awaited<ReturnType<typeof entries>>

/** The number of the first entry whose hash does not follow from the one before; null if none. */
const firstBroken = (all: Entries): number | null =>
  all.find((entry, at) => entry.hash !== entryHash(entry, all[at - 1]?.hash ?? ''))?.number ?? null

test('An auditor recomputes the chain of the log from what is stored, and it holds', async () => {
  const all = await entries()
  expect(all.length).toBeGreaterThan(8)
  expect(all.map(({ number }) => number)).toEqual(all.map((_, at) => at + 1))
  expect(firstBroken(all)).toBeNull()
})

test('The chain breaks where anything of an entry was changed, or an entry is missing', async () => {
  const all = await entries()
  const changes: ((entry: Entries[number]) => Entries[number])[] = [
    (entry) => ({ ...entry, at: entry.at + 1 }),
    (entry) => ({ ...entry, actorId: 'other' }),
    (entry) => ({ ...entry, actorName: '别人' }),
    (entry) => ({ ...entry, action: 'fileStory ' }),
    (entry) => ({ ...entry, subject: 'story:99' }),
    (entry) => ({ ...entry, details: { ...entry.details, more: 1 } }),
    (entry) => ({ ...entry, hash: entry.hash.replace(/^./, (c) => (c === '0' ? '1' : '0')) }),
  ]
  for (const change of changes)
    expect(firstBroken(all.map((entry) => (entry.number === 3 ? change(entry) : entry)))).toBe(3)
  expect(firstBroken(all.filter(({ number }) => number !== 3))).toBe(4)
})

test('A verb that is refused or fails leaves no entry and no gap', async () => {
  const before = await entries()
  await publishStory(deedOf('chief'), { storyId: 999 })
  const failing = transact(async (tx) => {
    await record(tx, deedOf('chief'), 'publishStory', 'story:999')
    throw new Error('after the entry')
  })
  await expect(failing).rejects.toThrow('after the entry')
  await Promise.all(
    ['/a', '/b', '/c'].map((fromPath) =>
      addRedirect(deedOf('admin'), { fromPath, toPath: '/about' }),
    ),
  )
  const after = await entries()
  expect(after.slice(0, before.length)).toEqual(before)
  expect(after.slice(before.length).map(({ number, subject }) => [number, subject])).toEqual([
    [before.length + 1, 'redirect:/a'],
    [before.length + 2, 'redirect:/b'],
    [before.length + 3, 'redirect:/c'],
  ])
  expect(firstBroken(after)).toBeNull()
})

test('What cannot be written into the log is not done: no verb leaves half of its work', async () => {
  const storyId = await aFiledStory()
  await released(storyId)
  const live = (await aLiveStory()).id
  const store = new Database(file)
  store.exec("CREATE TRIGGER full BEFORE INSERT ON log BEGIN SELECT RAISE(ABORT, 'no'); END")
  const before = everything()
  const [chief, admin] = [deedOf('chief'), deedOf('admin')]
  const channel = {
    slug: 'new',
    name: '新',
    fullName: '新闻',
    about: '',
    hue: 'guonei',
    position: 1,
  } as const
  for (const verb of [
    () => aFiledStory({ channelId: 1, sourceId: 1 }),
    () => publishStory(chief, { storyId }),
    () => correctWords(live, '冰排一块', '浮冰一块'),
    () => emergencyWithdrawal(chief, { storyId: live, reason: '误' }),
    () => arrangePage(chief, { page: 'front', base: 0, slots: [aSlot('lead', live)] }),
    () => changeSetting(admin, 'isConfirmed', true),
    () => addChannel(admin, channel),
  ])
    await expect(verb()).rejects.toThrow('no')
  expect(everything()).toEqual(before)
  store.exec('DROP TRIGGER full')
  store.close()
})

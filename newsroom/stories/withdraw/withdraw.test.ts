import { eq } from 'drizzle-orm'
import { beforeAll, expect, test } from 'vitest'
import { editionNumber, readStore } from '#db/client.ts'
import { log, stories, withdrawals } from '#db/schema.ts'
import { everything, useStore } from '#db/testing.ts'
import { correctionLedger, correctionsOf } from '../../corrections/published.ts'
import { headlinesOf, sideLists } from '../../front/published.ts'
import { addReads } from '../../mostRead/count.ts'
import { mostReadStories } from '../../mostRead/published.ts'
import { rankStories } from '../../mostRead/rank.ts'
import { resolve } from '../../resolve.ts'
import {
  aChannel,
  aLiveStory,
  arranged,
  aSlot,
  aSource,
  correctWords,
  deedOf,
  minute,
  noon,
} from '../../testing.ts'
import {
  countOfDay,
  dayAfter,
  dayBefore,
  daysBefore,
  latestInChannel,
  latestStories,
  neighboursOf,
  publishedStory,
  relatedStories,
  storiesOfDay,
} from '../published.ts'
import { emergencyWithdrawal } from './emergency.ts'

useStore()
const oneDay = 86_400_000
const chief = deedOf('chief', noon + 2 * oneDay)
const reason = '当事人姓名有误，暂撤核实'
let channel = { id: 0, slug: '' }
/** A story on a day of its own, between one that is older and one that is newer. */
let story = { id: 0, path: '' }
let [older, newer] = [0, 0]

beforeAll(async () => {
  channel = await aChannel()
  const place = { channelId: channel.id, sourceId: await aSource() }
  const live = (at: number, title: string) => aLiveStory({ ...place, at, title, tags: ['江'] })
  older = (await live(noon - oneDay, '较早的稿件')).id
  story = await live(noon, '要撤下的稿件')
  newer = (await live(noon + oneDay, '较新的稿件')).id
  await correctWords(story.id, '冰排一块', '浮冰一块', noon + minute)
  await arranged('front', [aSlot('lead', story.id), aSlot('local', story.id)])
  await arranged(channel.slug, [aSlot('topStories', story.id)])
  await addReads(new Map([[story.id, 9]]), noon)
  await rankStories(noon)
})

/** Everything that readers' pages can ask for where the story might stand. */
async function readersReads() {
  const [day, channelId] = ['2018-05-14' as const, channel.id]
  const others = await Promise.all([publishedStory(older), publishedStory(newer)])
  return {
    itself: await publishedStory(story.id),
    latest: await latestStories(50),
    inChannel: await latestInChannel(channelId, 50),
    ofDay: await storiesOfDay(channelId, day),
    count: await countOfDay(day),
    before: await dayBefore(channelId, '2018-05-15'),
    after: await dayAfter(channelId, '2018-05-13'),
    days: await daysBefore(channelId, '2018-05-16', 5),
    around: await Promise.all(others.map((other) => other && neighboursOf(other))),
    related: await Promise.all(others.map((other) => other && relatedStories(other, 5))),
    ledger: await correctionLedger(50),
    corrections: await correctionsOf(story.id),
    front: await headlinesOf({ name: 'front' }),
    channel: await headlinesOf({ name: channel.slug, channelId }),
    sides: await sideLists(),
    mostRead: await mostReadStories(),
  }
}

test('A withdrawn story is gone from every reader’s read in the moment of the commit', async () => {
  const before = await readersReads()
  for (const [read, seen] of Object.entries(before))
    if (!['count', 'before', 'after', 'days', 'itself'].includes(read))
      expect([read, JSON.stringify(seen)]).toEqual([read, expect.stringContaining('要撤下')])
  expect(before).toMatchObject({ count: 1, before: '2018-05-14', after: '2018-05-14' })
  const edition = editionNumber()

  expect(await emergencyWithdrawal(chief, { storyId: story.id, reason })).toEqual({
    ok: true,
    value: null,
  })
  const after = await readersReads()
  expect(JSON.stringify(after)).not.toMatch(/要撤下|浮冰一块/)
  expect(after).toMatchObject({
    itself: null,
    ofDay: [],
    count: 0,
    before: '2018-05-13',
    after: '2018-05-15',
    days: ['2018-05-15', '2018-05-13'],
    ledger: [],
    corrections: [],
    front: { lead: { id: newer } },
    sides: { local: [], national: [] },
    mostRead: { day: [], week: [] },
  })
  expect(editionNumber()).toBeGreaterThan(edition)
  expect(await resolve(story.path, new URLSearchParams())).toEqual({ kind: 'withdrawn' })
})

test('Of a withdrawn story no row of the readers’ side is left, and the desk keeps all of it', async () => {
  const { published, published_tags, headline_slots, ...desk } = everything()
  const told = JSON.stringify({ published, published_tags, headline_slots })
  expect(told).not.toContain('要撤下')
  expect(published_tags).toHaveLength(2)
  expect(headline_slots).toEqual([])
  expect(desk['revisions']).toHaveLength(4)
  expect(desk['corrections']).toHaveLength(1)
  const [row] = await readStore().select().from(stories).where(eq(stories.id, story.id))
  expect(row?.state).toBe('withdrawn')
  expect(await readStore().select().from(withdrawals)).toEqual([
    { storyId: story.id, reason, withdrawnAt: chief.at },
  ])
  const entries = await readStore().select().from(log).where(eq(log.action, 'withdrawStory'))
  expect(entries).toMatchObject([{ subject: `story:${story.id}`, details: { reason } }])
})

test('Without a reason nothing is withdrawn', async () => {
  const live = await aLiveStory()
  const before = everything()
  const result = await emergencyWithdrawal(chief, { storyId: live.id, reason: ' 　' })
  expect(result).toMatchObject({ ok: false, refusal: { reason: 'noReason' } })
  expect(everything()).toEqual(before)
})

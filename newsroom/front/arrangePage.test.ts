import { asc, eq } from 'drizzle-orm'
import { beforeAll, expect, test } from 'vitest'
import { editionNumber, readStore } from '#db/client.ts'
import { headlineSlots, log } from '#db/schema.ts'
import { everything, useStore } from '#db/testing.ts'
import { orThrow } from '#lib/result.ts'
import {
  aChannel,
  actors,
  aFiledStory,
  aLiveStory,
  aSlot,
  aSource,
  aWithdrawnStory,
  deedOf,
  headsChannel,
  minute,
  noon,
  versionOf,
} from '../testing.ts'
import { arrangePage } from './arrangePage.ts'
import { mostSlots, type Slot } from './slots.ts'

useStore()
let place = { channelId: 0, sourceId: 0 }
let [own, foreign] = ['', '']
let [a, b, c] = [0, 0, 0]
beforeAll(async () => {
  const channel = await aChannel()
  own = channel.slug
  foreign = (await aChannel()).slug
  await headsChannel(channel.id)
  place = { channelId: channel.id, sourceId: await aSource() }
  const live = async () => (await aLiveStory(place)).id
  ;[a, b, c] = [await live(), await live(), await live()]
})

const arrange = async (slots: Slot[], page = 'front', deed = deedOf('chief')) =>
  arrangePage(deed, { page, base: await versionOf(page), slots })
const placesOf = async (page: string) =>
  (
    await readStore()
      .select()
      .from(headlineSlots)
      .where(eq(headlineSlots.page, page))
      .orderBy(asc(headlineSlots.list), asc(headlineSlots.position))
  ).map(({ list, storyId, position }) => [list, position, storyId])

test('The chief arranges a page: every list at once, in its order, and the log says so', async () => {
  const edition = editionNumber()
  const slots = [
    aSlot('topStories', b),
    aSlot('lead', a),
    aSlot('topStories', c),
    aSlot('local', a),
  ]
  expect(await arrange(slots)).toEqual({ ok: true, value: { version: 1 } })
  expect(await placesOf('front')).toEqual([
    ['lead', 1, a],
    ['local', 1, a],
    ['topStories', 1, b],
    ['topStories', 2, c],
  ])
  expect(editionNumber()).toBeGreaterThan(edition)
  const entries = await readStore().select().from(log).where(eq(log.action, 'arrangePage'))
  expect(entries.at(-1)).toMatchObject({ subject: 'front:front', details: { version: 1, slots } })
})

test('A page that is arranged anew loses what it had; other pages keep theirs', async () => {
  orThrow(await arrange([aSlot('lead', a)], own))
  orThrow(await arrange([aSlot('lead', b)]))
  orThrow(await arrange([aSlot('topStories', c)]))
  expect(await placesOf('front')).toEqual([['topStories', 1, c]])
  expect(await placesOf(own)).toEqual([['lead', 1, a]])
  orThrow(await arrange([]))
  expect(await placesOf('front')).toEqual([])
})

test('A head of desk arranges their own channels; the front and other channels are not theirs', async () => {
  const head = deedOf('deskHead')
  orThrow(await arrange([aSlot('lead', b)], own, head))
  const before = everything()
  expect(await arrange([aSlot('lead', b)], 'front', head)).toMatchObject({
    refusal: { reason: 'notOwnChannel', sentence: '首页的版面由总编排，请交给总编。' },
  })
  expect(await arrange([aSlot('lead', b)], foreign, head)).toMatchObject({
    refusal: { reason: 'notOwnChannel', sentence: expect.stringContaining('不是您分管的频道') },
  })
  expect(everything()).toEqual(before)
})

test('Who arranges on an older version reads who was faster and when, and changes nothing', async () => {
  const base = await versionOf('front')
  const faster = { actor: { ...actors.chief, name: '韩松' }, at: noon + 5 * minute }
  orThrow(await arrangePage(faster, { page: 'front', base, slots: [aSlot('lead', a)] }))
  const before = everything()
  const slower = { page: 'front', base, slots: [aSlot('lead', b)] }
  expect(await arrangePage(deedOf('chief'), slower)).toEqual({
    ok: false,
    refusal: {
      reason: 'stale',
      sentence:
        '韩松在2018-05-14 12:05发布了这一页的新版面，您的改动还没有发布。请先看过新版面，再决定。',
      version: base + 1,
    },
  })
  expect(everything()).toEqual(before)
  orThrow(await arrangePage(deedOf('chief'), { ...slower, base: base + 1 }))
})

test('Two people who publish at the same moment: one is live, the other is told', async () => {
  const base = await versionOf('front')
  const both = await Promise.all(
    [a, b].map((id) =>
      arrangePage(deedOf('chief'), { page: 'front', base, slots: [aSlot('lead', id)] }),
    ),
  )
  expect(both.map(({ ok }) => ok).sort()).toEqual([false, true])
})

test('A page that is refused is refused as a whole', async () => {
  orThrow(await arrange([aSlot('lead', a), aSlot('topStories', b)]))
  const draft = await aFiledStory(place)
  const withdrawn = (await aWithdrawnStory(place)).id
  const before = everything()
  const refusals: [string, Slot[], string?][] = [
    ['severalLeads', [aSlot('lead', a), aSlot('lead', b)]],
    ['twice', [aSlot('lead', a), aSlot('topStories', a)]],
    ['twice', [aSlot('local', a), aSlot('national', a)]],
    ['twice', [aSlot('local', a, { endsAt: noon + 1 }), aSlot('local', a, { startsAt: noon + 2 })]],
    ['badTimes', [aSlot('lead', a, { startsAt: noon + 2, endsAt: noon + 2 })]],
    ['tooMany', Array.from({ length: mostSlots + 1 }, (_, n) => aSlot('local', n + 1))],
    ['wrongList', [aSlot('local', a)], own],
    ['unknownPage', [aSlot('lead', a)], 'nosuch'],
    ['unknownPage', [aSlot('lead', a)], ''],
    ['notLive', [aSlot('lead', draft)]],
    ['notLive', [aSlot('lead', b), aSlot('topStories', withdrawn)]],
    ['notLive', [aSlot('lead', 999_999)]],
    ['badSlots', [aSlot('lead', 1.5)]],
    ['badSlots', [{ ...aSlot('lead', a), list: 'sidebar' as 'lead' }]],
    ['badSlots', [{ ...aSlot('lead', a), more: 1 } as Slot]],
    ['badSlots', Array.from({ length: 61 }, () => aSlot('lead', a))],
    ['badSlots', [aSlot('lead', a, { startsAt: Number.NaN })]],
  ]
  for (const [reason, slots, page] of refusals) {
    const result = await arrange(slots, page)
    expect(result).toMatchObject({ ok: false, refusal: { reason } })
    expect(result.ok || result.refusal.sentence).toMatch(/^\S+。$/)
  }
  expect(everything()).toEqual(before)
})

test('Leads may follow one another, and one that has ended is in nobody’s way', async () => {
  orThrow(
    await arrange([
      aSlot('lead', a, { endsAt: noon + minute }),
      aSlot('lead', b, { startsAt: noon + minute }),
    ]),
  )
  orThrow(await arrange([aSlot('lead', a, { endsAt: noon - 1 }), aSlot('lead', b)]))
  orThrow(
    await arrange([
      aSlot('lead', a, { endsAt: noon + 1 }),
      aSlot('topStories', a, { startsAt: noon + 1 }),
    ]),
  )
})

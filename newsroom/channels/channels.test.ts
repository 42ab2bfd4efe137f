import { beforeEach, describe, expect, test } from 'vitest'
import { editionNumber } from '#db/client.ts'
import { channels } from '#db/schema.ts'
import { everything, useStore } from '#db/testing.ts'
import { transact } from '#db/transact.ts'
import { orThrow } from '#lib/result.ts'
import { resolve } from '../resolve.ts'
import { fileStory } from '../stories/file.ts'
import { aChannel, aLiveStory, aSource, contentWith, deedOf } from '../testing.ts'
import { changeChannel } from './change.ts'
import { moveChannel } from './move.ts'
import { allChannels, openChannels } from './published.ts'
import { reopenChannel } from './reopen.ts'
import { retireChannel } from './retire.ts'

useStore()
const admin = deedOf('admin')
const text = { name: '国际', fullName: '国际新闻', about: '天下事。', hue: 'guonei' } as const
const nav = async () => (await openChannels()).map(({ slug }) => slug)
const meaning = async (path: string) => (await resolve(path, new URLSearchParams())).kind

beforeEach(() => transact((tx) => tx.update(channels).set({ retiredAt: 1 })))

test('An administrator renames a channel: readers see it at the old address', async () => {
  const { id, slug } = await aChannel()
  const edition = editionNumber()
  orThrow(await changeChannel(admin, { ...text, channelId: id }))
  expect(editionNumber()).toBe(edition + 1)
  const found = (await allChannels()).find((channel) => channel.id === id)
  expect(found).toMatchObject({ ...text, slug })
})

test.each([
  [{ name: ' ' }, '短名：不能为空。', 'name'],
  [{ name: '九个字的频道短名了' }, '短名：最多8个字符。', 'name'],
  [{ fullName: '国\u202e际' }, '全名：有看不见的字符，请重新输入。', 'fullName'],
  [{ about: 'a\0' }, '一句话介绍：有看不见的字符，请重新输入。', 'about'],
  [{ hue: 'red; }' }, '颜色：不在可选的范围里。', 'hue'],
  [{ slug: 'other' }, '有不认识的内容“slug”。', undefined],
])('A channel is not changed with %j', async (part, sentence, field) => {
  const { id } = await aChannel()
  const before = everything()
  expect(await changeChannel(admin, { ...text, channelId: id, ...(part as object) })).toEqual({
    ok: false,
    refusal: { reason: 'badValue', sentence, ...(field && { field }) },
  })
  expect(everything()).toEqual(before)
})

test('Channels change places in the nav, up and down, and not past its ends', async () => {
  const [a, b, c] = [await aChannel(), await aChannel(), await aChannel()]
  orThrow(await moveChannel(admin, { channelId: c.id, way: 'up' }))
  expect(await nav()).toEqual([a.slug, c.slug, b.slug])
  orThrow(await moveChannel(admin, { channelId: a.id, way: 'down' }))
  expect(await nav()).toEqual([c.slug, a.slug, b.slug])
  for (const [channelId, way] of [
    [c.id, 'up'],
    [b.id, 'down'],
  ] as const)
    expect(await moveChannel(admin, { channelId, way })).toMatchObject({
      refusal: { reason: 'atTheEnd' },
    })
})

describe('A retired channel', () => {
  test('leaves the nav; its page, its days and its stories stay where they are', async () => {
    const { id, slug } = await aChannel()
    await aChannel()
    const { path } = await aLiveStory({ channelId: id })
    orThrow(await retireChannel(admin, { channelId: id }))
    expect(await nav()).not.toContain(slug)
    for (const address of [`/${slug}`, `/${slug}/2018-05-14`, path])
      expect([address, await meaning(address)]).toEqual([address, 'show'])
    expect(await retireChannel(admin, { channelId: id })).toMatchObject({
      refusal: { reason: 'isRetired' },
    })
  })

  test('takes no new story, and comes back at the end of the nav', async () => {
    const { id: channelId, slug, name } = await aChannel()
    const other = await aChannel()
    orThrow(await retireChannel(admin, { channelId }))
    const story = { channelId, sourceId: await aSource(), content: contentWith() }
    expect(await fileStory(deedOf('reporter'), story)).toEqual({
      ok: false,
      refusal: {
        reason: 'unknownChannel',
        sentence: `频道“${name}”已经停用，请换一个频道。`,
      },
    })
    orThrow(await reopenChannel(admin, { channelId }))
    expect(await nav()).toEqual([other.slug, slug])
  })

  test('is never the last one', async () => {
    const { id: channelId } = await aChannel()
    expect(await retireChannel(admin, { channelId })).toMatchObject({
      refusal: { reason: 'lastChannel' },
    })
    const [a, b] = [await aChannel(), await aChannel()]
    const all = [channelId, a.id, b.id]
    const results = await Promise.all(all.map((each) => retireChannel(admin, { channelId: each })))
    expect(results.filter(({ ok }) => ok)).toHaveLength(2)
  })
})

test('A forged number of a channel is answered with a sentence', async () => {
  for (const channelId of [0, -1, 999, Number.NaN, 1e300])
    for (const verb of [
      retireChannel(admin, { channelId }),
      reopenChannel(admin, { channelId }),
      moveChannel(admin, { channelId, way: 'up' }),
      changeChannel(admin, { ...text, channelId }),
    ])
      expect(await verb).toMatchObject({ refusal: { reason: 'unknownChannel' } })
})

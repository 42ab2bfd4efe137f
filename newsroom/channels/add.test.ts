import { beforeEach, describe, expect, test } from 'vitest'
import { editionNumber, readStore } from '#db/client.ts'
import { channels, log } from '#db/schema.ts'
import { everything, useStore } from '#db/testing.ts'
import { transact } from '#db/transact.ts'
import { aChannel, deedOf } from '../testing.ts'
import { addChannel, type NewChannel } from './add.ts'
import { allChannels, channelBySlug } from './published.ts'

useStore()
const admin = deedOf('admin')
const channel: NewChannel = {
  slug: 'bcxw',
  name: '冰城',
  fullName: '冰城新闻',
  about: '哈尔滨本地新闻。',
  hue: 'bingcheng',
  position: 1,
}
beforeEach(() => transact((tx) => tx.delete(channels)))

test('An administrator opens a channel: readers see it, and the log says who did it', async () => {
  const edition = editionNumber()
  const result = await addChannel(admin, channel)
  expect(result).toEqual({ ok: true, value: { id: expect.any(Number) } })
  expect(await allChannels()).toEqual([{ id: expect.any(Number), ...channel, retiredAt: null }])
  expect(editionNumber()).toBe(edition + 1)
  const entries = await readStore().select().from(log)
  expect(entries.at(-1)).toMatchObject({ action: 'addChannel', subject: 'channel:bcxw' })
})

test('Channels stand in the order of their positions and are found by their slugs', async () => {
  await aChannel({ slug: 'guoji', position: 9 })
  await aChannel({ slug: 'bcxw', position: 3 })
  expect((await allChannels()).map(({ slug }) => slug)).toEqual(['bcxw', 'guoji'])
  expect(await channelBySlug('guoji')).toMatchObject({ position: 9 })
  for (const slug of ['nosuch', 'GUOJI', '', 'constructor'])
    expect(await channelBySlug(slug)).toBeNull()
})

describe('A channel is refused, and nothing changes,', () => {
  test.each(['', 'b', 'BCXW', '1bcxw', 'bc-xw', '冰城', 'a'.repeat(21), 'admin', 'about', 'front'])(
    'with the address “%s”',
    async (slug) => {
      const before = everything()
      expect(await addChannel(admin, { ...channel, slug })).toEqual({
        ok: false,
        refusal: {
          reason: 'badSlug',
          sentence: `频道地址“${slug}”不能用，请用 2–20 个小写字母或数字。`,
          field: 'slug',
        },
      })
      expect(everything()).toEqual(before)
    },
  )
  test('with an address that another channel has', async () => {
    await addChannel(admin, channel)
    const before = everything()
    expect(await addChannel(admin, { ...channel, name: '二' })).toEqual({
      ok: false,
      refusal: { reason: 'slugTaken', sentence: '频道地址“bcxw”已经由冰城使用。', field: 'slug' },
    })
    expect(everything()).toEqual(before)
  })
})

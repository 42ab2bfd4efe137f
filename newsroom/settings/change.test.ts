import { eq } from 'drizzle-orm'
import { beforeEach, describe, expect, test } from 'vitest'
import { editionNumber, readStore } from '#db/client.ts'
import { log, settings } from '#db/schema.ts'
import { everything, useStore } from '#db/testing.ts'
import { transact } from '#db/transact.ts'
import { orThrow } from '#lib/result.ts'
import { parseHarbinTime } from '#lib/zh/date.ts'
import { deedOf } from '../testing.ts'
import { changeSetting } from './change.ts'
import { siteDay, siteSettings } from './published.ts'
import type { SettingKey, Settings } from './shapes.ts'

useStore()
const admin = deedOf('admin')
beforeEach(() => transact((tx) => tx.delete(settings)))

const defaults = {
  site: expect.objectContaining({ name: '冰城新闻' }),
  licences: [],
  contact: null,
  isConfirmed: false,
  demoDay: null,
  feedText: 'full',
}
const site = {
  name: '冰城新闻',
  house: '日报社',
  parentChannel: '新闻',
  domain: 'a.example',
  sinceYear: 2011,
  motto: ['一', '二'],
}

test('Until an administrator sets anything, the site is a demo with defaults', async () => {
  expect(await siteSettings()).toEqual(defaults)
})

const values: [SettingKey, Settings[SettingKey]][] = [
  ['site', site],
  ['licences', [{ label: 'ICP备案', number: '1', href: 'https://beian.miit.gov.cn/' }]],
  ['contact', { email: 'web@a.example' }],
  ['contact', null],
  ['isConfirmed', true],
  ['demoDay', '2018-05-14'],
  ['demoDay', null],
  ['feedText', 'summary'],
]
test.each(values)(
  'An administrator sets %s, and the next page shows it: %j',
  async (key, value) => {
    const edition = editionNumber()
    expect(await changeSetting(admin, key, value)).toEqual({ ok: true, value: null })
    expect(await siteSettings()).toEqual({ ...defaults, [key]: value })
    expect(editionNumber()).toBe(edition + 1)
    const entries = await readStore()
      .select()
      .from(log)
      .where(eq(log.subject, `setting:${key}`))
    expect(entries.at(-1)).toMatchObject({ action: 'changeSetting', actorId: 'test-admin' })
  },
)

test('A setting that was set can be taken back', async () => {
  orThrow(await changeSetting(admin, 'demoDay', '2018-05-14'))
  orThrow(await changeSetting(admin, 'demoDay', null))
  expect((await siteSettings()).demoDay).toBeNull()
})

describe('A setting is refused in a sentence, and nothing changes:', () => {
  const bad: [SettingKey, unknown, string][] = [
    ['site', { ...site, name: ' ' }, '站名：不能为空。'],
    ['site', { ...site, sinceYear: 1800 }, '创办年份：不能小于1990。'],
    ['site', { ...site, motto: ['1', '2', '3'] }, '题句：最多2项。'],
    ['site', { ...site, script: 'x' }, '有不认识的内容“script”。'],
    [
      'licences',
      [{ label: 'a', number: '1', href: 'javascript:1' }],
      '第1项链接：不是完整的网址，例如 https://www.example.com/。',
    ],
    ['contact', { email: 'nobody' }, '邮箱：不是电子邮件地址。'],
    ['isConfirmed', 'yes', '填写的不是需要的内容。'],
    ['demoDay', '2018-02-30', '请写成 2018-05-14 这样的日期。'],
    ['demoDay', '2018-5-14', '请写成 2018-05-14 这样的日期。'],
  ]
  test.each(bad)('%s = %j', async (key, value, sentence) => {
    const before = everything()
    expect(await changeSetting(admin, key, value as never)).toMatchObject({
      ok: false,
      refusal: { reason: 'badValue', sentence },
    })
    expect(everything()).toEqual(before)
  })
})

test('A stored value that fits no more counts as not set, and the page is still drawn', async () => {
  const rows = [
    { key: 'demoDay', value: '昨天', changedAt: 1 },
    { key: 'site', value: { name: '旧' }, changedAt: 1 },
    { key: 'gone', value: 1, changedAt: 1 },
  ]
  await transact((tx) => tx.insert(settings).values(rows))
  expect(await siteSettings()).toEqual(defaults)
})

test('The masthead’s day is the demo’s until the site is confirmed, then that of Harbin', async () => {
  const now = parseHarbinTime('2026-11-23 00:30')
  const unset = await siteSettings()
  expect(siteDay(unset, now)).toBe('2026-11-23')
  expect(siteDay({ ...unset, demoDay: '2018-05-14' }, now)).toBe('2018-05-14')
  expect(siteDay({ ...unset, demoDay: '2018-05-14', isConfirmed: true }, now)).toBe('2026-11-23')
  expect(siteDay(unset, now - 30 * 60_000 - 1)).toBe('2026-11-22')
})

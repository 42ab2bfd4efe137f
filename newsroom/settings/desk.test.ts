import { beforeEach, describe, expect, test } from 'vitest'
import { editionNumber } from '#db/client.ts'
import { settings } from '#db/schema.ts'
import { everything, useStore } from '#db/testing.ts'
import { transact } from '#db/transact.ts'
import { orThrow } from '#lib/result.ts'
import { parseHarbinTime } from '#lib/zh/date.ts'
import { writeStaticPage } from '../pages/write.ts'
import { deedOf, minute, noon, paragraph } from '../testing.ts'
import { changeSetting } from './change.ts'
import { confirmSite } from './confirm.ts'
import { settingsOnDesk } from './onDesk.ts'
import { siteSettings } from './published.ts'
import { licenceReminders } from './reminders.ts'

useStore()
const admin = deedOf('admin')
const licences = [{ label: 'ICP备案', number: '黑ICP010010' }]
const contact = { email: 'web@a.example' }
beforeEach(() => transact((tx) => tx.delete(settings)))

describe('Two administrators who change one setting', () => {
  test('The second is told who was first, and when; nothing is lost', async () => {
    const seen = (await settingsOnDesk()).written.contact
    expect(seen).toEqual({ version: 0, by: '', at: null })
    orThrow(await changeSetting(deedOf('admin', noon), 'contact', contact, seen))
    const before = everything()
    const late = { ...deedOf('admin', noon + minute) }
    const other = { email: 'late@a.example' }
    expect(await changeSetting(late, 'contact', other, seen)).toMatchObject({
      refusal: {
        reason: 'stale',
        sentence: expect.stringContaining('admin甲在2018-05-14 12:00改过这一项'),
      },
    })
    expect(everything()).toEqual(before)
    const { written } = await settingsOnDesk()
    expect(written.contact).toEqual({ version: 1, by: 'admin甲', at: noon })
    orThrow(await changeSetting(late, 'contact', other, written.contact))
    expect((await siteSettings()).contact).toEqual(other)
  })

  test('Of two at the same moment one is told', async () => {
    const both = await Promise.all(
      ['a', 'b'].map((name) =>
        changeSetting(admin, 'contact', { email: `${name}@a.example` }, { version: 0 }),
      ),
    )
    expect(both.filter(({ ok }) => ok)).toHaveLength(1)
  })

  test('The same holds for a page', async () => {
    const page = { slug: 'about', title: '关于', summary: '我们', body: [paragraph('报社。')] }
    const write = (version?: number) => writeStaticPage(admin, page, { version })
    orThrow(await write(0))
    expect(await write(0)).toMatchObject({ refusal: { reason: 'stale' } })
    orThrow(await write(1))
    expect(await write(1)).toMatchObject({ refusal: { reason: 'stale' } })
  })
})

test('The demo ends when licences and contact are there and an administrator confirms them', async () => {
  const reason = async () => {
    const result = await confirmSite(admin)
    return result.ok ? 'confirmed' : result.refusal.reason
  }
  expect(await reason()).toBe('noLicence')
  orThrow(await changeSetting(admin, 'licences', licences))
  expect(await reason()).toBe('noContact')
  orThrow(await changeSetting(admin, 'contact', contact))
  const edition = editionNumber()
  expect(await reason()).toBe('confirmed')
  expect(editionNumber()).toBeGreaterThan(edition)
  expect((await siteSettings()).isConfirmed).toBe(true)
  orThrow(await changeSetting(admin, 'isConfirmed', false))
  expect((await siteSettings()).isConfirmed).toBe(false)
})

describe('A licence that ends', () => {
  const now = parseHarbinTime('2026-11-23 23:30')
  const of = (expiresOn?: string, remindDays?: number) =>
    licenceReminders(
      { licences: [{ label: '许可证', number: '1', expiresOn, remindDays }] } as never,
      now,
    ).map(({ sentence }) => sentence)
  test.each([
    [undefined, undefined, []],
    ['2027-01-23', undefined, []],
    ['2027-01-22', undefined, ['“许可证”（1）还有60天到期（2027年1月22日）。']],
    ['2026-12-24', 30, []],
    ['2026-12-23', 30, ['“许可证”（1）还有30天到期（2026年12月23日）。']],
    ['2026-11-23', undefined, ['“许可证”（1）今天到期（2026年11月23日）。']],
    ['2026-11-22', undefined, ['“许可证”（1）已于2026年11月22日到期，请尽快续办并更新设置。']],
  ])('on %s, with notice of %s days', (day, days, sentences) => {
    expect(of(day, days)).toEqual(sentences)
  })

  test('comes before those that end later', () => {
    const rows = ['2026-12-01', '2026-11-01', '2026-11-23'].map((expiresOn, at) => ({
      label: String(at),
      number: '1',
      expiresOn,
    }))
    const order = licenceReminders({ licences: rows } as never, now).map(({ label }) => label)
    expect(order).toEqual(['1', '2', '0'])
  })
})

test.each([
  [{ ...licences[0], expiresOn: '2027-02-30' }, 'expiresOn'],
  [{ ...licences[0], expiresOn: '' }, 'expiresOn'],
  [{ ...licences[0], remindDays: 0 }, 'remindDays'],
  [{ ...licences[0], remindDays: Number.NaN }, 'remindDays'],
  [{ ...licences[0], href: 'javascript:alert(1)' }, 'href'],
  [{ ...licences[0], href: 'data:text/html,x' }, 'href'],
  [{ ...licences[0], label: '\u202e' }, 'label'],
])('A licence row is refused with %j, and says where', async (row, field) => {
  const before = everything()
  expect(await changeSetting(admin, 'licences', [row] as never)).toMatchObject({
    refusal: { reason: 'badValue', field: `0.${field}` },
  })
  expect(everything()).toEqual(before)
})

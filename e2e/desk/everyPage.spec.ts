import type { Page } from '@playwright/test'
import { expectNoFaults } from '#e2e/support/axe.ts'
import type { DemoRole } from '#e2e/support/demo.ts'
import { type As, expect, test } from '#e2e/support/desk.ts'
import { seenTexts } from '#e2e/support/inThePage.ts'
import { expectVisibleFocus } from '#e2e/support/keyboard.ts'
import { pageErrors } from '#e2e/support/pageErrors.ts'
import type { RunningServer } from '#e2e/support/server.ts'
import { anInvited } from '#e2e/support/staff.ts'

type Where = { as: As; page: Page; newsroom: RunningServer }
type DeskPage = {
  name: string
  /** How many times somebody tabs on it. */
  stops: number
  /** In whose browser; a stranger's where absent. */
  role?: DemoRole
  address: string | ((newsroom: RunningServer) => Promise<string>)
}

const asRole = (role: DemoRole, name: string, address: string, stops: number): DeskPage => ({
  name,
  stops,
  role,
  address,
})

/** A window in the right person's browser, and how the page is opened in it. */
async function windowFor({ role, address }: DeskPage, { as, page: stranger, newsroom }: Where) {
  const page = role ? await as(role) : stranger
  const path = typeof address === 'string' ? address : await address(newsroom)
  const open = async (waitUntil: 'load' | 'networkidle' = 'load') => {
    await page.goto(path, { waitUntil })
    // Next draws the page for an unknown address in the browser
    await page.getByRole('heading', { level: 1 }).waitFor()
  }
  return { page, open }
}

const pages: DeskPage[] = [
  {
    name: 'the sign-in page',
    stops: 3,
    address: '/admin/sign-in',
  },
  {
    name: 'an invitation',
    stops: 3,
    address: async (newsroom) => `/admin/invitation/${(await anInvited(newsroom)).token}`,
  },
  asRole('editor', 'the start page', '/admin', 8),
  asRole('editor', 'the story list', '/admin/stories', 14),
  asRole('auditor', 'a story that somebody only reads', '/admin/stories/1', 12),
  asRole('chief', 'the arrangement of the front', '/admin/front', 20),
  asRole('chief', 'a review sheet', '/admin/stories/1/sheet', 14),
  asRole('chief', 'a review that needs no script', '/admin/stories/1/review', 14),
  asRole('chief', 'a correction', '/admin/stories/1/correct', 18),
  asRole('chief', 'a withdrawal', '/admin/stories/1/withdraw', 16),
  asRole('chief', 'the corrections', '/admin/corrections', 16),
  asRole('deskHead', 'the withdrawals', '/admin/withdrawals', 14),
  asRole('editor', 'the account', '/admin/account', 10),
  asRole('editor', 'the password page', '/admin/password', 4),
  asRole('admin', 'the start page of an administrator', '/admin', 12),
  asRole('admin', 'the channels', '/admin/channels', 14),
  asRole('admin', 'the sources', '/admin/sources', 14),
  asRole('admin', 'a source', '/admin/sources/5', 14),
  asRole('chief', 'a source, and the end of its licence', '/admin/sources/5', 10),
  asRole('admin', 'the import of sources', '/admin/sources/import', 10),
  asRole('admin', 'the import of moved addresses', '/admin/redirects/import', 10),
  asRole('admin', 'the static pages', '/admin/pages', 14),
  asRole('admin', 'a static page', '/admin/pages/copyright', 14),
  asRole('admin', 'the redirects', '/admin/redirects', 14),
  asRole('admin', 'the synonyms', '/admin/synonyms', 14),
  asRole('chief', 'the list of terms', '/admin/lists/terms', 14),
  asRole('editor', 'the list of names', '/admin/lists/names', 14),
  asRole('chief', 'the allowed words', '/admin/lists/allowed', 14),
  asRole('admin', 'the settings', '/admin/settings', 16),
  asRole('admin', 'the staff', '/admin/staff', 14),
  asRole('admin', 'a colleague', '/admin/staff/demo-editor', 14),
  asRole('admin', 'the log', '/admin/log', 16),
  asRole('auditor', 'the settings of somebody who only reads', '/admin/settings', 8),
  asRole('reporter', 'a page that is for others', '/admin/log', 6),
  asRole('editor', 'an address that the desk does not have', '/admin/no-such-page', 6),
]

for (const each of pages) {
  const { name, stops } = each
  test(`Axe finds nothing on ${name}, by day and by night`, async ({ as, page: own, newsroom }) => {
    test.slow()
    const { page, open } = await windowFor(each, { as, page: own, newsroom })
    await open()
    await expectNoFaults(page, [1440, 1024])
  })

  test(`${name} breaks no rule of its own policy, and fits 1024 px`, async ({
    as,
    page: own,
    newsroom,
  }) => {
    const { page, open } = await windowFor(each, { as, page: own, newsroom })
    const errors = pageErrors(page)
    await page.setViewportSize({ width: 1024, height: 768 })
    await open('networkidle')
    expect(errors).toEqual([])
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(1024)
    const texts = await page.evaluate(seenTexts)
    expect(texts.length).toBeGreaterThan(3)
    expect(texts.filter(({ size }) => size < 14)).toEqual([])
    expect(texts.filter(({ left, right }) => left < 0 || right > 1024.5)).toEqual([])
  })

  test(`The keyboard reaches what can be done on ${name}, and the focus is seen`, async ({
    as,
    page: own,
    newsroom,
  }) => {
    const { page, open } = await windowFor(each, { as, page: own, newsroom })
    await open()
    await expectVisibleFocus(page, stops)
  })
}

test('A person’s choice of colours stays when they come back', async ({ as }) => {
  const page = await as('proofreader')
  await page.goto('/admin')
  const ground = () =>
    page.evaluate(() => getComputedStyle(document.documentElement).backgroundColor)
  const day = await ground()
  await page.getByRole('button', { name: '深色' }).click()
  await expect(page.getByRole('button', { name: '深色' })).toHaveAttribute('aria-pressed', 'true')
  await expect.poll(ground).not.toBe(day)
  await page.reload()
  await expect(page.locator('html')).toHaveAttribute('data-theme', 'dark')
  await page.getByRole('button', { name: '跟随系统' }).click()
  await expect.poll(ground).toBe(day)
})

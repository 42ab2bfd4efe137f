import type { Page } from '@playwright/test'
import { expectVisibleFocus } from '#e2e/support/keyboard.ts'
import { expect, test } from '#e2e/support/office.ts'

/** The names in the readers' nav, as their next request shows them. */
const navOf = async (page: Page) => {
  await page.goto('/')
  const nav = page.getByRole('navigation', { name: '频道', exact: true })
  return (await nav.getByRole('link').allTextContents()).map((text) => text.trim())
}

test('An administrator opens a channel, renames it, moves it and retires it; readers see each at once', async ({
  as,
  page: reader,
}) => {
  const page = await as('admin')
  await page.goto('/admin/channels')
  await page.getByLabel('频道地址').fill('kexue')
  const opening = page.locator('form').filter({ has: page.getByLabel('频道地址') })
  await opening.getByLabel('短名').fill('科学')
  await opening.getByLabel('全名').fill('科学新闻')
  await opening.getByLabel('颜色').selectOption({ label: '湖青' })
  await page.getByRole('button', { name: '开频道' }).click()
  await expect(page.getByText('频道开好了，读者的导航里已经有它。')).toBeVisible()
  expect((await navOf(reader)).join()).toContain('科学')

  await page.getByText('修改“科学”').click()
  const changing = page.getByRole('form', { name: '修改频道“科学”' })
  await changing.getByLabel('短名').fill('科技')
  await changing.getByRole('button', { name: '保存' }).click()
  await expect(page.getByText('频道改好了')).toBeVisible()
  expect((await navOf(reader)).join()).toContain('科技')

  const before = (await navOf(reader)).indexOf('科技')
  await page.getByRole('button', { name: /上移\s*“科技”/ }).click()
  await expect(page.getByText('顺序调好了')).toBeVisible()
  expect((await navOf(reader)).indexOf('科技')).toBe(before - 1)

  await page.getByRole('button', { name: /停用\s*“科技”/ }).click()
  await expect(page.getByText('频道停用了')).toBeVisible()
  expect((await navOf(reader)).join()).not.toContain('科技')
  expect((await reader.goto('/kexue'))?.status()).toBe(200)
  await page.getByRole('button', { name: /恢复\s*“科技”/ }).click()
  await expect(page.getByText('频道恢复了')).toBeVisible()
  expect((await navOf(reader)).join()).toContain('科技')
})

test('What was typed stays when a channel is refused, and the summary leads to the field', async ({
  as,
}) => {
  const page = await as('admin')
  await page.goto('/admin/channels')
  const form = page.locator('form').filter({ has: page.getByLabel('频道地址') })
  await form.getByLabel('频道地址').fill('admin')
  await form.getByLabel('短名').fill('管理')
  await form.getByLabel('全名').fill('管理新闻')
  await form.getByLabel('颜色').selectOption({ label: '丁香紫' })
  await form.getByRole('button', { name: '开频道' }).click()
  const summary = form.getByRole('alert')
  await expect(summary).toBeFocused()
  await expect(summary).toContainText('频道地址“admin”不能用')
  await expect(form.getByLabel('短名')).toHaveValue('管理')
  await expect(form.getByLabel('颜色')).toHaveValue('wenti')
  await summary.getByRole('link').click()
  await expect(form.getByLabel('频道地址')).toBeFocused()
})

test('An administrator moves a channel by keyboard alone', async ({ as }) => {
  const page = await as('admin')
  await page.goto('/admin/channels')
  const names = () =>
    page.getByRole('list', { name: '导航里的频道' }).locator('b').allTextContents()
  const [first = '', second = ''] = await names()
  await expectVisibleFocus(page, 14)
  const down = page.getByRole('button', { name: new RegExp(`下移\\s*“${first}”`) })
  for (let times = 0; times < 40; times += 1) {
    if (await down.evaluate((button) => button === document.activeElement)) break
    await page.keyboard.press('Tab')
  }
  await page.keyboard.press('Enter')
  await expect.poll(async () => (await names()).slice(0, 2)).toEqual([second, first])
})

test('A desk head reads the channels and has nothing to press', async ({ as }) => {
  const page = await as('deskHead')
  await page.goto('/admin/channels')
  await expect(page.getByRole('list', { name: '导航里的频道' })).toBeVisible()
  await expect(page.getByRole('main').getByRole('button')).toHaveCount(0)
})

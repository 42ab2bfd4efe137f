import type { Page } from '@playwright/test'
import { expect, test } from '#e2e/support/desk.ts'
import { inputMethod } from '#e2e/support/editor/inputMethod.ts'
import { beginStory, fillStory, isSaved, textOfStory, typeAtEnd } from '#e2e/support/writing.ts'

const openChecks = async (page: Page) => {
  await page.getByRole('tab', { name: '检查' }).click()
  return page.getByRole('tabpanel', { name: '检查' })
}
const cards = (page: Page) => page.getByRole('list', { name: '要处理的' }).getByRole('listitem')
const counts = (page: Page) => page.getByRole('list', { name: '检查结果' })

test('A reporter types a fault, sees it underlined, mends it by one click and takes that back', async ({
  as,
}) => {
  const page = await as('reporter')
  await beginStory(page)
  await openChecks(page)
  await typeAtEnd(page, '市民可以在网上查询帐户。')
  const mark = textOfStory(page).locator('mark.finding-error')
  await expect(mark).toHaveText('帐户')
  await expect(counts(page)).toHaveText('错1处疑0处示0处')
  await expect(page.getByText('还有1处“错”')).toBeVisible()
  await page.getByRole('button', { name: '改为“账户”' }).click()
  await expect(textOfStory(page)).toHaveText('市民可以在网上查询账户。')
  await expect(counts(page)).toHaveText('错0处疑0处示0处')
  await expect(mark).toHaveCount(0)
  await page.keyboard.press('Control+z')
  await expect(textOfStory(page)).toHaveText('市民可以在网上查询帐户。')
  await expect(mark).toHaveText('帐户')
  await page.keyboard.press('Control+z')
  await expect(textOfStory(page)).not.toContainText('帐户')
})

test('A fault in a headline field is underlined behind it, mended there, and undone there', async ({
  as,
}) => {
  const page = await as('editor')
  await beginStory(page)
  await openChecks(page)
  const title = page.getByRole('textbox', { name: '主题', exact: true })
  await title.fill('市民既使下雨也来')
  await expect(page.locator('[data-field="title"] mark')).toHaveText('既使')
  await page.getByRole('button', { name: '改为“即使”' }).click()
  await expect(title).toHaveValue('市民即使下雨也来')
  await expect(cards(page)).toHaveCount(0)
  await title.press('Control+z')
  await expect(title).toHaveValue('市民既使下雨也来')
})

test('By F8 one goes from finding to finding, the cursor on the words', async ({ as }) => {
  const page = await as('editor')
  await beginStory(page)
  await openChecks(page)
  await typeAtEnd(page, '查询帐户，既使下雨。')
  await expect(cards(page)).toHaveCount(2)
  const chosen = () => page.evaluate(() => getSelection()?.toString())
  for (const [key, words] of [
    ['F8', '帐户'],
    ['F8', '既使'],
    ['F8', '帐户'],
    ['Shift+F8', '既使'],
  ] as const) {
    await page.keyboard.press(key)
    await expect.poll(chosen).toBe(words)
  }
  await expect(page.locator('[data-current="true"]')).toContainText('既使')
})

test('While an input method composes nothing is checked, and what it writes is whole', async ({
  as,
}) => {
  const page = await as('editor')
  await beginStory(page)
  await openChecks(page)
  await typeAtEnd(page, '查询帐户。')
  await expect(cards(page)).toHaveCount(1)
  const ime = await inputMethod(page)
  await ime.compose('ji shi')
  await ime.compose('既使')
  await page.evaluate(() => window.dispatchEvent(new Event('focus')))
  await expect(textOfStory(page)).toContainText('查询帐户。既使')
  await expect(cards(page)).toHaveCount(1)
  await ime.commit('既使')
  await expect(textOfStory(page)).toHaveText('查询帐户。既使')
  await expect(cards(page)).toHaveCount(2)
})

test('A 疑 is let stand with a reason; a reporter may not do that with a 错, a chief may', async ({
  as,
}) => {
  const page = await as('reporter')
  const id = await beginStory(page)
  await openChecks(page)
  await fillStory(page, { title: '江畔步道开放', body: '昨日，市民查询帐户。' })
  await isSaved(page)
  const doubt = cards(page).filter({ hasText: '昨日' })
  const error = cards(page).filter({ hasText: '帐户' })
  await expect(error.getByRole('button', { name: '保留并说明' })).toHaveCount(0)
  await doubt.getByRole('button', { name: '保留并说明' }).click()
  const dialog = page.getByRole('dialog', { name: '保留并说明' })
  await dialog.getByRole('button', { name: '保留' }).click()
  await expect(dialog.getByRole('alert')).toContainText('保留要写明理由')
  await dialog.getByLabel('理由').fill('引用公告原文')
  await dialog.getByRole('button', { name: '保留' }).click()
  await expect(dialog).toHaveCount(0)
  await expect(doubt).toHaveCount(0)
  await page.getByText('已说明保留1处').click()
  await expect(page.getByText('引用公告原文')).toBeVisible()
  const chief = await as('chief')
  await chief.goto(`/admin/stories/${id}`)
  await openChecks(chief)
  await cards(chief).getByRole('button', { name: '保留并说明' }).click()
  await chief.getByLabel('理由').fill('店名如此')
  await chief.getByRole('dialog').getByRole('button', { name: '保留' }).click()
  await expect(cards(chief)).toHaveCount(0)
  await expect(chief.getByText('已说明保留2处')).toBeVisible()
})

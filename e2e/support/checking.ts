import { expect, type Locator, type Page } from '@playwright/test'

/** The words of tests that look at the 检查 tab. */

/** Opens the 检查 tab. */
export async function openChecks(page: Page): Promise<Locator> {
  await page.getByRole('tab', { name: '检查' }).click()
  return page.getByRole('tabpanel', { name: '检查' })
}
export const cards = (page: Page) =>
  page.getByRole('list', { name: '要处理的' }).getByRole('listitem')
export const counts = (page: Page) => page.getByRole('list', { name: '检查结果' })

/** 保留并说明 of the one finding that stands open. */
export async function keepIt(page: Page, reason: string): Promise<void> {
  await cards(page).getByRole('button', { name: '保留并说明' }).click()
  const dialog = page.getByRole('dialog', { name: '保留并说明' })
  await dialog.getByLabel('理由').fill(reason)
  await dialog.getByRole('button', { name: '保留' }).click()
  await expect(dialog).toHaveCount(0)
}

/** Tabs on until `wanted` has the focus: by the keyboard alone it can be come to. */
export async function tabTo(page: Page, wanted: Locator, key = 'Tab'): Promise<void> {
  for (let presses = 0; presses < 80; presses += 1) {
    if (await wanted.evaluate((element) => element === document.activeElement)) return
    await page.keyboard.press(key)
  }
  await expect(wanted, 'reached by Tab').toBeFocused()
}

/** Somebody looks at a window again, after having been in another one. */
export const lookAtAgain = (page: Page): Promise<boolean> =>
  page.evaluate(() => window.dispatchEvent(new Event('focus')))

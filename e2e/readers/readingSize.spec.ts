import type { Locator, Page } from '@playwright/test'
import { expect, test } from '#e2e/support/newsroom.ts'

/** Text whose size the reader changes, and the switch itself. */
const textOf = (page: Page): Locator =>
  page.getByRole('paragraph').filter({ hasText: '另外三项着眼于风气' })
const sizesOf = (page: Page): Locator => page.getByRole('group', { name: '正文字号' })

const heightOf = async (page: Page): Promise<number> =>
  (await textOf(page).boundingBox())?.height ?? Number.NaN
const topOf = async (locator: Locator): Promise<number> =>
  (await locator.boundingBox())?.y ?? Number.NaN

for (const width of [1280, 390]) {
  test(`A reader at ${width} px makes the text larger and smaller; nothing is fetched, nothing jumps`, async ({
    page,
  }) => {
    await page.setViewportSize({ width, height: 700 })
    await page.goto('/bcxw/2018-05-14/1')
    await page.waitForLoadState('networkidle')
    const before = await topOf(sizesOf(page))
    await page.mouse.wheel(0, 150)
    await expect.poll(() => topOf(sizesOf(page))).toBe(before - 150)
    const requests: string[] = []
    page.on('request', (request) => requests.push(request.url()))
    const heights = [await heightOf(page)]
    const top = await topOf(sizesOf(page))
    for (const [size, fontSize] of [
      ['大', '22px'],
      ['小', '16px'],
      ['中', '18px'],
    ] as const) {
      await sizesOf(page).getByText(size, { exact: true }).click()
      await expect(sizesOf(page).getByRole('radio', { name: size })).toBeChecked()
      await expect(textOf(page)).toHaveCSS('font-size', fontSize)
      expect(await topOf(sizesOf(page)), `place of the switch after ${size}`).toBe(top)
      heights.push(await heightOf(page))
    }
    const [medium, large, small, again] = heights
    expect(large).toBeGreaterThan(medium ?? Number.NaN)
    expect(small).toBeLessThan(medium ?? Number.NaN)
    expect(again).toBe(medium)
    expect(requests).toEqual([])
  })
}

test('A reader without a mouse changes the size of the text by arrow keys', async ({ page }) => {
  await page.goto('/bcxw/2018-05-14/1')
  const radio = (name: string) => sizesOf(page).getByRole('radio', { name })
  await page
    .getByRole('main')
    .getByRole('link', { name: '哈尔滨新闻网-哈尔滨日报' })
    .first()
    .focus()
  await page.keyboard.press('Tab')
  await expect(radio('中')).toBeFocused()
  const medium = await heightOf(page)
  await page.keyboard.press('ArrowRight')
  await expect(radio('大')).toBeChecked()
  expect(await heightOf(page)).toBeGreaterThan(medium)
  await page.keyboard.press('ArrowLeft')
  await page.keyboard.press('ArrowLeft')
  await expect(radio('小')).toBeFocused()
  await expect(radio('小')).toBeChecked()
  expect(await heightOf(page)).toBeLessThan(medium)
})

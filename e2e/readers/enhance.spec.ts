import AxeBuilder from '@axe-core/playwright'
import type { Page } from '@playwright/test'
import { choose } from '#e2e/support/choices.ts'
import { everyPage, visit } from '#e2e/support/everyPage.ts'
import { pressTargets } from '#e2e/support/inThePage.ts'
import { expect, test } from '#e2e/support/newsroom.ts'
import { pageErrors } from '#e2e/support/pageErrors.ts'
import { shareSheet } from '#e2e/support/shareSheet.ts'

const lead = '/bcxw/2018-05-14/1'

test.describe('Without a script', () => {
  test.use({ javaScriptEnabled: false })

  for (const width of [1280, 320])
    test(`a reader at ${width} px sees no control that would do nothing`, async ({ page }) => {
      await page.setViewportSize({ width, height: 900 })
      await page.goto(lead)
      const { handle, address, copy, send } = shareSheet(page)
      await handle.click()
      await expect(address).toBeVisible()
      for (const control of [copy, send, page.getByText('打印', { exact: true })])
        await expect(control).toBeHidden()
      for (const word of ['跟随系统', '浅色', '深色'])
        for (const control of await page.getByText(word, { exact: true }).all())
          await expect(control).toBeHidden()
      await expect(page.getByRole('radio')).toHaveCount(3)
    })
})

test.describe('With a script', { tag: '@script' }, () => {
  for (const kind of everyPage)
    test(`nothing on ${kind.name} runs against its policy`, async ({ page }) => {
      const errors = pageErrors(page)
      await watchPolicy(page)
      await visit(page, kind)
      await choose(page, '外观', '深色')
      expect(await page.evaluate(() => Reflect.get(window, 'violations'))).toEqual([])
      expect(errors).toEqual([])
    })

  test('nothing that a reader does on a story runs against its policy', async ({ page }) => {
    const errors = pageErrors(page)
    await watchPolicy(page)
    await page.goto(lead)
    const { handle, copy, status } = shareSheet(page)
    await choose(page, '外观', '浅色')
    await choose(page, '正文字号', '大')
    await handle.click()
    await copy.click()
    await expect(status).not.toBeEmpty()
    await page.keyboard.press('Escape')
    expect(await page.evaluate(() => Reflect.get(window, 'violations'))).toEqual([])
    expect(errors).toEqual([])
  })

  test('a policy lets no script run that somebody smuggled in', async ({ page }) => {
    await watchPolicy(page)
    await page.goto(lead)
    await page.evaluate(() => {
      const smuggled = document.createElement('script')
      smuggled.text = 'window.isSmuggled = true'
      document.body.append(smuggled)
    })
    expect(await page.evaluate(() => Reflect.get(window, 'isSmuggled'))).toBeUndefined()
    await expect
      .poll(() => page.evaluate(() => Reflect.get(window, 'violations')))
      .toEqual(['script-src-elem inline'])
  })

  for (const width of [1280, 390])
    test(`nothing moves at ${width} px when the script shows its controls`, async ({ page }) => {
      await page.setViewportSize({ width, height: 900 })
      await page.addInitScript(() => {
        Object.assign(window, { shifts: [] })
        new PerformanceObserver((list) => {
          const shifts = Reflect.get(window, 'shifts') as number[]
          for (const entry of list.getEntries()) shifts.push(Number(Reflect.get(entry, 'value')))
        }).observe({ type: 'layout-shift', buffered: true })
      })
      await page.goto(lead)
      await expect(page.getByRole('group', { name: '外观' })).toHaveCount(1)
      await page.evaluate(
        () => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done))),
      )
      expect(await page.evaluate(() => Reflect.get(window, 'shifts'))).toEqual([])
    })

  for (const theme of ['浅色', '深色'])
    for (const width of [1280, 320])
      test(`axe finds nothing in the opened sheet at ${width} px, ${theme}`, async ({ page }) => {
        await page.setViewportSize({ width, height: 900 })
        await page.goto(lead)
        await choose(page, '外观', theme)
        const { handle, copy } = shareSheet(page)
        await handle.click()
        await copy.click()
        const { violations } = await new AxeBuilder({ page })
          .setLegacyMode()
          .options({ rules: { 'target-size': { enabled: true } } })
          .analyze()
        expect(violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html}`)).toEqual([])
        expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(width)
      })

  test('a finger meets at least 44 px at every control that the script adds', async ({ page }) => {
    await page.setViewportSize({ width: 390, height: 844 })
    await page.goto(lead)
    const { handle, copy } = shareSheet(page)
    await handle.click()
    await expect(copy).toBeVisible()
    const article = await page.getByRole('article').locator('details').evaluate(pressTargets)
    const themes = await page.getByRole('group', { name: '外观' }).evaluate(pressTargets)
    expect(article.length).toBeGreaterThanOrEqual(2)
    expect(themes.length).toBe(3)
    const small = [...article, ...themes].filter(({ width, height }) => width < 44 || height < 44)
    expect(small).toEqual([])
  })
})

/** Notes in the page what its policy refused: `script-src-elem inline`. */
const watchPolicy = (page: Page): Promise<unknown> =>
  page.addInitScript(() => {
    const violations: string[] = []
    Object.assign(window, { violations })
    document.addEventListener('securitypolicyviolation', (event) =>
      violations.push(`${event.effectiveDirective} ${event.blockedURI}`),
    )
  })

import { expect, test } from '#e2e/support/newsroom.ts'
import { pageErrors } from '#e2e/support/pageErrors.ts'
import { shareSheet } from '#e2e/support/shareSheet.ts'

const lead = '/bcxw/2018-05-14/1'

test('A reader opens 分享 and finds the page’s address and its QR code', async ({
  page,
  newsroom,
  javaScriptEnabled,
}) => {
  const answers = new Map<string, number>()
  page.on('response', (answer) => answers.set(new URL(answer.url()).pathname, answer.status()))
  await page.goto(lead)
  const { handle, address, code } = shareSheet(page)
  await expect(address).toBeHidden()
  // Without scripts a browser does not wait with lazy pictures: a site could watch the scrolling.
  if (javaScriptEnabled !== false) expect(answers.has(`/qr${lead}.svg`)).toBe(false)
  await handle.click()
  await expect.poll(() => answers.get(`/qr${lead}.svg`)).toBe(200)
  await expect(address).toHaveText(newsroom.origin + lead)
  await expect(code).toBeVisible()
  await handle.click()
  await expect(address).toBeHidden()
})

test.describe('A reader with a script', { tag: '@script' }, () => {
  test('copies the address and hears that it was done', async ({ page, context }) => {
    await context.grantPermissions(['clipboard-read', 'clipboard-write'])
    await page.goto(`${lead}?from=elsewhere`)
    const { handle, address, copy, status } = shareSheet(page)
    await handle.click()
    await copy.click()
    await expect(status).toHaveText('已复制')
    expect(await page.evaluate(() => navigator.clipboard.readText())).toBe(
      await address.textContent(),
    )
  })

  test('of a page without TLS finds the address copied or selected', async ({ page }) => {
    await page.addInitScript(() =>
      Object.defineProperty(Navigator.prototype, 'clipboard', { get: () => undefined }),
    )
    await page.goto(lead)
    const { handle, address, copy, status } = shareSheet(page)
    await handle.click()
    await copy.click()
    await expect(status).toHaveText(/^已复制$|^地址已选中/)
    expect(await page.evaluate(() => getSelection()?.toString())).toBe(await address.textContent())
  })

  test('does it all by keyboard: opens, copies, closes, and goes on from there', async ({
    page,
  }) => {
    await page.goto(lead)
    const { handle, address, copy } = shareSheet(page)
    await page.getByRole('button', { name: '打印' }).focus()
    await page.keyboard.press('Tab')
    await page.keyboard.press('Enter')
    await expect(address).toBeVisible()
    await page.keyboard.press('Tab')
    await expect(copy).toBeFocused()
    await page.keyboard.press('Escape')
    await expect(address).toBeHidden()
    await expect(handle).toBeFocused()
  })

  test('closes 分享 by a click beside it, not by one in it', async ({ page }) => {
    await page.goto(lead)
    const { handle, address } = shareSheet(page)
    await handle.click()
    await address.click()
    await expect(address).toBeVisible()
    await page.getByRole('heading', { level: 1 }).click()
    await expect(address).toBeHidden()
  })

  test('shares by the system where it can, and may change their mind', async ({ page }) => {
    await page.addInitScript(() => {
      const share = (data: ShareData) => {
        Object.assign(window, { shared: data })
        return Promise.reject(new DOMException('closed', 'AbortError'))
      }
      Object.defineProperty(Navigator.prototype, 'share', { value: share, configurable: true })
    })
    const errors = pageErrors(page)
    await page.goto(lead)
    const { handle, address, send } = shareSheet(page)
    await handle.click()
    await send.click()
    const shared = (await page.evaluate(() => Reflect.get(window, 'shared'))) as ShareData
    expect(shared.url).toBe(await address.textContent())
    expect(shared.title).toContain('把创城工作打造成群众满意工程')
    expect(errors).toEqual([])
  })

  test('is not offered the system’s sheet where there is none', async ({ page }) => {
    await page.addInitScript(() => Reflect.deleteProperty(Navigator.prototype, 'share'))
    await page.goto(lead)
    const { handle, copy, send } = shareSheet(page)
    await handle.click()
    await expect(copy).toBeVisible()
    await expect(send).toBeHidden()
  })

  test('prints from the article bar', async ({ page }) => {
    await page.addInitScript(() => {
      Object.assign(window, { printed: 0, print: () => Object.assign(window, { printed: 1 }) })
    })
    await page.goto(lead)
    await page.getByRole('button', { name: '打印' }).click()
    expect(await page.evaluate(() => Reflect.get(window, 'printed'))).toBe(1)
  })
})

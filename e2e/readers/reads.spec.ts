import type { Page } from '@playwright/test'
import { expect, test } from '#e2e/support/newsroom.ts'

const lead = '/bcxw/2018-05-14/1'

/** Lets the test say when the page is seen, and when time passes. Answers what the server is told. */
async function openWatched(page: Page, address: string): Promise<string[]> {
  const told: string[] = []
  page.on('request', (request) => {
    if (new URL(request.url()).pathname === '/api/read') told.push(request.postData() ?? '')
  })
  await page.clock.install({ time: 0 })
  await page.clock.pauseAt(1_000)
  await page.addInitScript(() => {
    for (const name of ['hidden', 'prerendering'])
      Object.defineProperty(Document.prototype, name, {
        get: () => Reflect.get(window, name) ?? false,
      })
  })
  await page.goto(address)
  return told
}

const set = (page: Page, name: 'hidden' | 'prerendering', value: boolean, event: string) =>
  page.evaluate(
    ([name, value, event]) => {
      Object.assign(window, { [name]: value })
      document.dispatchEvent(new Event(event))
    },
    [name, value, event] as const,
  )
const hide = (page: Page, value: boolean) => set(page, 'hidden', value, 'visibilitychange')

test.describe('A read', { tag: '@script' }, () => {
  test('is counted once after five seconds in view, by the story’s number alone', async ({
    page,
  }) => {
    const told = await openWatched(page, lead)
    await page.clock.runFor(4_000)
    expect(told).toEqual([])
    const answer = page.waitForResponse('**/api/read')
    await page.clock.runFor(2_000)
    const request = (await answer).request()
    expect((await answer).status()).toBe(204)
    expect([request.method(), request.postData()]).toEqual(['POST', '1'])
    expect(await request.headerValue('cookie')).toBeNull()
    await hide(page, true)
    await hide(page, false)
    await page.clock.runFor(60_000)
    expect(told).toEqual(['1'])
  })

  test('does not grow in a tab behind', async ({ page }) => {
    const told = await openWatched(page, lead)
    await page.clock.runFor(3_000)
    await hide(page, true)
    await page.clock.runFor(60_000)
    expect(told).toEqual([])
    await hide(page, false)
    await page.clock.runFor(1_000)
    expect(told).toEqual([])
    const beacon = page.waitForRequest('**/api/read')
    await page.clock.runFor(2_000)
    expect((await beacon).postData()).toBe('1')
  })

  test('does not begin on a page that the browser draws in advance', async ({ page }) => {
    await page.addInitScript(() => Object.assign(window, { prerendering: true }))
    const told = await openWatched(page, lead)
    await page.clock.runFor(60_000)
    expect(told).toEqual([])
    await set(page, 'prerendering', false, 'prerenderingchange')
    const beacon = page.waitForRequest('**/api/read')
    await page.clock.runFor(6_000)
    expect((await beacon).postData()).toBe('1')
  })

  for (const address of ['/', '/bcxw', '/bcxw/2018-05-14/999999'])
    test(`is not told of ${address}, which is no story`, async ({ page }) => {
      const told = await openWatched(page, address)
      await page.clock.runFor(60_000)
      expect(told).toEqual([])
    })
})

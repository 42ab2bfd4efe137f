import { expect, test } from '#e2e/support/desk.ts'

/** Addresses of the desk that are nothing, and what their pages say. */
const addresses = {
  '/admin/nothing': '没有这个页面',
  '/admin/stories/12/nothing': '没有这个页面',
  '/admin/stories/99999999': '没有这篇稿件',
  '/admin/stories/nothing/revisions': '没有这篇稿件',
  '/admin/staff/nobody': '没有这位同事',
  '/admin/pages/nothing': '没有这个页面',
}

for (const javaScriptEnabled of [false, true])
  test.describe(`With JavaScript ${javaScriptEnabled ? 'on' : 'off'}`, () => {
    test.use({ javaScriptEnabled })

    for (const [address, title] of Object.entries(addresses))
      test(`${address} says so with status 404, and leads back`, async ({ as }) => {
        const page = await as('auditor')
        const answer = await page.goto(address)
        expect(answer?.status()).toBe(404)
        expect(answer?.headers()['cache-control']).toContain('no-store')
        await expect(page.getByRole('heading', { level: 1 })).toHaveText(title)
        await expect(page.getByRole('navigation').getByRole('link', { name: '人员' })).toBeVisible()
        await page.getByRole('link', { name: '回到工作台' }).click()
        await expect(page).toHaveURL('/admin')
        await expect(page.getByRole('heading', { level: 1 })).toBeVisible()
      })
  })

test('Whatever is there says so with status 200', async ({ as }) => {
  const page = await as('chief')
  for (const address of ['', '/stories', '/stories/1', '/front', '/log', '/account']) {
    const answer = await page.request.get(`/admin${address}`)
    expect(answer.status(), address).toBe(200)
  }
})

test('The page for an unknown address breaks no rule of the desk’s policy', async ({ as }) => {
  const page = await as('editor')
  const complaints: string[] = []
  page.on('pageerror', (error) => complaints.push(error.message))
  page.on('console', (message) => {
    // The browser itself names the 404 of the page
    if (message.type() === 'error' && !message.text().includes('404'))
      complaints.push(message.text())
  })
  const answer = await page.goto('/admin/nothing', { waitUntil: 'networkidle' })
  expect(answer?.headers()['content-security-policy']).toContain('require-trusted-types-for')
  expect(complaints).toEqual([])
})

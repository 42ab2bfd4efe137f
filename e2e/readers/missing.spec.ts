import { withdrawnNumber, withdrawnWords } from '#e2e/support/addresses.ts'
import { isStory, metaOf, textOf } from '#e2e/support/html.ts'
import { hrefs } from '#e2e/support/locators.ts'
import { expect, readingTest as test } from '#e2e/support/newsroom.ts'

test('A reader who mistypes an address is told so and finds the latest stories and the channels', async ({
  page,
}) => {
  const response = await page.goto('/bcxw/2018-05-14/999')
  expect(response?.status()).toBe(404)
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('没有这个页面')
  const latest = page.getByRole('complementary', { name: '最新稿件' })
  const stories = (await hrefs(latest.getByRole('listitem').getByRole('link'))).filter(isStory)
  expect(stories).toHaveLength(10)
  expect((await page.request.get(stories.at(-1) ?? '')).status()).toBe(200)
  const nav = page.getByRole('navigation', { name: '频道' }).first()
  await nav.getByRole('link', { name: '龙江' }).click()
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('龙江新闻')
})

test('A reader who mistypes an address can search from there', async ({ page }) => {
  await page.goto('/no-such-page')
  await page.getByLabel('按字、词、拼音找稿件').fill('地铁')
  await page.getByRole('button', { name: '查找' }).click()
  await expect(page).toHaveURL(`/search?${new URLSearchParams({ q: '地铁' })}`)
  await expect(page.getByRole('main').getByRole('article').first()).toContainText('地铁')
})

for (const path of [
  '/no-such-page',
  '/bcxw/no/such/page',
  '/bcxw/2018-13-01',
  '/bcxw/2018-05-14/01',
  '/bcxw/2018-05-14/abc',
  '/bcxw?before=yesterday',
  '/corrections?before=0',
  '/internal/missing',
  '/internal/pages/about',
])
  test(`A reader gets the same help at ${path}`, async ({ page }) => {
    const response = await page.goto(path)
    expect(response?.status()).toBe(404)
    await expect(page.getByRole('heading', { level: 1 })).toHaveText('没有这个页面')
    await expect(page.getByRole('complementary', { name: '最新稿件' })).toBeVisible()
  })

test('A reader who opens a withdrawn story learns that it is gone, and not a word of it', async ({
  page,
}) => {
  const id = await withdrawnNumber(page.request)
  const response = await page.goto(`/minsheng/2018-05-12/${id}`)
  expect(response?.status()).toBe(410)
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('稿件已撤下')
  await expect(page.getByRole('complementary', { name: '最新稿件' })).toBeVisible()
  const html = (await response?.text()) ?? ''
  expect(metaOf(html, 'robots')).toContain('noindex')
  for (const words of [...withdrawnWords, '大葱', '刘先生', '价格信息未经核实'])
    expect(textOf(html) + html, words).not.toContain(words)
})

test('A reader who knows only the number of a withdrawn story learns neither its channel nor its day', async ({
  request,
}) => {
  const id = await withdrawnNumber(request)
  for (const path of [`/bcxw/2018-05-14/${id}`, `/minsheng/2018-05-12/${id}`]) {
    const answer = await request.get(path, { maxRedirects: 0 })
    expect(answer.status(), path).toBe(410)
    expect(answer.headers()).not.toHaveProperty('location')
  }
})

test('A reader sees no picture of a withdrawn story', async ({ request }) => {
  const id = await withdrawnNumber(request)
  const lead = await (await request.get('/bcxw/2018-05-14/1')).text()
  const [, version] = /\/covers\/(\d+)\/bingcheng-1-0-L\.svg/.exec(lead) ?? []
  for (const detail of ['L', 'S'])
    expect((await request.get(`/covers/${version}/minsheng-${id}-4-${detail}.svg`)).status()).toBe(
      404,
    )
})

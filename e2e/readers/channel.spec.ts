import { channelBefore } from '#e2e/support/addresses.ts'
import { storiesByDays, storiesOfPages, storiesOnPage } from '#e2e/support/channelPages.ts'
import { hrefs, sectionOf } from '#e2e/support/locators.ts'
import { expect, readingTest as test } from '#e2e/support/newsroom.ts'

const channels = ['bcxw', 'longjiang', 'guonei', 'guoji', 'minsheng', 'jiaoyu', 'wenti', 'zhuanti']

test('A reader sees where the channel stands, its name, and what it is about', async ({ page }) => {
  await page.goto('/bcxw')
  const path = page.getByRole('navigation', { name: '当前位置' }).getByRole('list')
  await expect(path.getByRole('listitem')).toHaveText(['首页', '冰城新闻'])
  await expect(path.getByRole('link', { name: '首页' })).toHaveAttribute('href', '/')
  await expect(path.getByText('冰城新闻')).toHaveAttribute('aria-current', 'page')
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('冰城新闻')
  await expect(page.getByText('哈尔滨本地新闻：城市建设、政务服务')).toBeVisible()
  const nav = page.getByRole('navigation', { name: '频道' }).first()
  await expect(nav.getByRole('link', { name: '冰城' })).toHaveAttribute('aria-current', 'page')
  await expect(nav.locator('[aria-current]')).toHaveCount(1)
})

test('A reader sees the lead of the channel with its summary, source and time, and five top stories', async ({
  page,
}) => {
  await page.goto('/bcxw')
  const lead = page.getByRole('region', { name: '头条' })
  const headline = lead.getByRole('link', { name: '把创城工作打造成群众满意工程' })
  await expect(headline).toHaveAttribute('href', '/bcxw/2018-05-14/1')
  await expect(lead.getByText('香坊区投入3200余万元改造庭院')).toBeVisible()
  await expect(lead.getByText('哈尔滨日报')).toBeVisible()
  await expect(lead.getByRole('time').first()).toHaveText('06:47')
  const top = sectionOf(page.getByRole('main'), '要闻').getByRole('listitem')
  await expect(top).toHaveCount(5)
  const links = await hrefs(top.getByRole('heading').getByRole('link'))
  expect(new Set([...links, '/bcxw/2018-05-14/1']).size).toBe(6)
  expect(links.every((link) => link.startsWith('/bcxw/'))).toBe(true)
})

test('A reader reads the stream by day, newest first, and each date leads to its day', async ({
  page,
}) => {
  await page.goto('/bcxw')
  const stream = sectionOf(page, '最新')
  const times = await stream
    .getByRole('time')
    .evaluateAll((all) => all.map((time) => time.getAttribute('datetime') ?? ''))
  expect(times.length).toBeGreaterThan(10)
  expect(times).toEqual([...times].sort().reverse())
  const days = stream.getByRole('heading', { name: /星期/ })
  const found = [...new Set(times.map((time) => time.slice(0, 10)))]
  expect(await hrefs(days.getByRole('link'))).toEqual(found.map((day) => `/bcxw/${day}`))
  await expect(days.first()).toContainText('今天')
  for (const [index, day] of found.entries()) {
    const rows = stream.locator('section').nth(index).getByRole('time')
    for (const time of await rows.all())
      await expect(time).toHaveAttribute('datetime', new RegExp(`^${day}`))
  }
})

for (const channel of channels)
  test(`A reader who pages through /${channel} to the end meets each of its stories once`, async ({
    page,
  }) => {
    const stories = await storiesByDays(page, `/${channel}/2018-05-14`)
    expect(stories.length).toBeGreaterThanOrEqual(5)
    const pages = await storiesOfPages(page, `/${channel}`)
    expect(pages.flat().sort()).toEqual([...stories].sort())
  })

test('A reader who comes back to an older page goes on from it: twenty stories a page, none twice, none left out', async ({
  page,
}) => {
  const stories = await storiesByDays(page, '/bcxw/2018-05-14')
  // A time at which nothing was published: the list goes on after the next newer story, the newest.
  const pages = await storiesOfPages(page, channelBefore('bcxw', '2018-05-14T11:00'))
  expect(stories.length).toBeGreaterThan(1)
  const counts = pages.map(({ length }) => length)
  expect(counts.slice(0, -1).every((count) => count === 20)).toBe(true)
  expect(counts.at(-1)).toBeLessThanOrEqual(20)
  expect(pages.flat()).toEqual(stories.slice(1))
})

test('A reader of an older page sees no lead on it and finds the way back to the newest', async ({
  page,
}) => {
  await page.goto(channelBefore('bcxw', '2018-05-12T00:00'))
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('冰城新闻')
  await expect(page.getByRole('region', { name: '头条' })).toHaveCount(0)
  await expect(page.getByRole('heading', { name: '要闻', exact: true })).toHaveCount(0)
  expect((await storiesOnPage(page)).every((link) => link < '/bcxw/2018-05-12')).toBe(true)
  await page.getByRole('link', { name: '回到最新' }).click()
  await expect(page).toHaveURL('/bcxw')
})

test('A reader at the foot of a channel is led on, never to the page on which he stands', async ({
  page,
}) => {
  for (const channel of channels) {
    await page.goto(`/${channel}`)
    const links = page.getByRole('navigation', { name: '更早的稿件' }).getByRole('link')
    const found = await hrefs(links)
    expect.soft(found, `foot of /${channel}`).not.toContain(`/${channel}`)
    for (const link of found)
      expect.soft((await page.request.get(link, { maxRedirects: 0 })).status(), link).toBe(200)
  }
})

test('A reader of a channel is never told that there is nothing while stories stand above', async ({
  page,
}) => {
  for (const channel of channels) {
    await page.goto(`/${channel}`)
    await expect.soft(page.getByText('没有更早的稿件了'), channel).toHaveCount(0)
  }
})

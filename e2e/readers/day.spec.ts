import { hrefs } from '#e2e/support/locators.ts'
import { expect, readingTest as test } from '#e2e/support/newsroom.ts'

const neighbours = { name: '前一天和后一天' }

test('A reader opens a day and finds all its stories, newest first, under its date', async ({
  page,
}) => {
  await page.goto('/bcxw/2018-05-12')
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(/2018年5月12日\s*星期六/)
  const path = page.getByRole('navigation', { name: '当前位置' })
  await expect(path.getByRole('listitem')).toHaveText(['首页', '冰城新闻', '2018年5月', '5月12日'])
  await expect(path.getByText('5月12日')).toHaveAttribute('aria-current', 'page')
  await expect(page.getByRole('article').getByRole('heading')).toHaveText([
    '松花江夜航船今晚开，先走两班',
    '汛期将至 全市低洼地段先查排水口再备沙袋水泵 车库进水、井盖翻起、树枝压线三类情况请及时报修',
    '早市摊位画线编号，8点准时收',
  ])
  await expect(page.getByText('共3条')).toBeVisible()
  const times = await page
    .getByRole('article')
    .getByRole('time')
    .evaluateAll((all) => all.map((time) => time.getAttribute('datetime') ?? ''))
  expect(times).toEqual([...times].sort().reverse())
  expect(times.every((time) => time.startsWith('2018-05-12T'))).toBe(true)
})

test('A reader walks from day to day and back; days without stories are passed over', async ({
  page,
}) => {
  const days = ['14', '12', '11', '10', '09', '08'].map((day) => `/bcxw/2018-05-${day}`)
  await page.goto('/bcxw/2018-05-14')
  for (const day of days.slice(1)) {
    await page
      .getByRole('navigation', neighbours)
      .getByRole('link', { name: /^前一天/ })
      .click()
    await expect(page).toHaveURL(day)
  }
  for (const day of days.reverse().slice(1)) {
    await page
      .getByRole('navigation', neighbours)
      .getByRole('link', { name: /^后一天/ })
      .click()
    await expect(page).toHaveURL(day)
  }
})

test('A reader at the first or the last day finds no way to a day that is not there', async ({
  page,
}) => {
  await page.goto('/bcxw/2018-05-14')
  expect(await hrefs(page.getByRole('navigation', neighbours).getByRole('link'))).toEqual([
    '/bcxw/2018-05-12',
  ])
  await expect(page.getByRole('link', { name: '前一天：5月12日' })).toBeVisible()
  await page.goto('/bcxw/2018-05-08')
  expect(await hrefs(page.getByRole('navigation', neighbours).getByRole('link'))).toEqual([
    '/bcxw/2018-05-09',
  ])
})

test('A reader who asks for a day without stories is told that there is no such page', async ({
  page,
}) => {
  for (const day of ['2018-05-13', '2018-05-07', '2018-05-15', '2018-02-30']) {
    const response = await page.goto(`/bcxw/${day}`)
    expect(response?.status(), day).toBe(404)
    await expect(page.getByRole('heading', { level: 1 })).toHaveText('没有这个页面')
  }
})

test('A reader does not find a withdrawn story on its day', async ({ page }) => {
  await page.goto('/minsheng/2018-05-12')
  await expect(page.getByRole('article')).toHaveCount(2)
  await expect(page.getByRole('article').filter({ hasText: '大葱' })).toHaveCount(0)
})

import { addressOf, stories } from '#e2e/support/addresses.ts'
import { hrefs } from '#e2e/support/locators.ts'
import { expect, readingTest as test } from '#e2e/support/newsroom.ts'

test('A reader finds all corrections, newest first, each with its kind, time, words and story', async ({
  page,
}) => {
  await page.goto('/corrections')
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('更正与说明')
  const entries = page.getByRole('main').locator('ol').last().locator('> li')
  await expect(entries).toHaveCount(3)
  const times = await entries
    .getByRole('time')
    .evaluateAll((all) => all.map((time) => time.getAttribute('datetime') ?? ''))
  expect(times).toEqual([
    '2018-05-14T14:05:00+08:00',
    '2018-05-13T20:10:00+08:00',
    '2018-05-13T19:30:00+08:00',
  ])
  for (const [index, words] of [
    ['数字', '3200万元', '3200余万元', '专项资金数额漏写“余”字，现已改正。'],
    ['文字', '不能直接到乡镇', '不能直接用到乡镇', '转载时漏排一个“用”字，已按原文补上。'],
    ['姓名职务', '榆林街站', '榆荫街站', '正文把临时站“榆荫街站”误写为“榆林街站”'],
  ].entries()) {
    const entry = entries.nth(index)
    for (const each of words) await expect(entry).toContainText(each)
    await expect(entry.getByRole('deletion')).toContainText(words[1] ?? '')
    await expect(entry.getByRole('insertion')).toContainText(words[2] ?? '')
    await expect(entry.getByRole('term')).toHaveText(['原文', '改为', '说明'])
  }
})

test('A reader goes from a correction to its story, which shows the same words, and back', async ({
  page,
}) => {
  await page.goto('/corrections')
  await page.getByRole('main').getByRole('link', { name: stories.table.title }).first().click()
  await expect(page).toHaveURL(await addressOf(page.request, stories.table))
  const box = page.getByRole('complementary', { name: '更正' })
  await expect(box).toContainText('原文“榆林街站”应为“榆荫街站”。')
  const text = page.getByRole('article').getByRole('paragraph')
  await expect(text.filter({ hasText: '榆荫街站和新图书馆站设临时站牌' })).toHaveCount(1)
  await expect(text.filter({ hasText: '榆林街站' })).toHaveCount(0)
  await expect(page.getByText('本文于2018-05-13 19:30修改。')).toBeVisible()
  await box.getByRole('link', { name: '更正记录' }).click()
  await expect(page).toHaveURL('/corrections')
})

test('A reader sees at once that the ledger ends here, and how to report an error', async ({
  page,
}) => {
  await page.goto('/corrections')
  await expect(page.getByText('以上是全部更正。')).toBeVisible()
  await expect(page.getByRole('link', { name: '更早的更正' })).toHaveCount(0)
  const report = page.getByRole('main').getByRole('link', { name: '告诉我们' })
  await expect(report).toHaveAttribute('href', '/contact')
})

test('A reader who kept a link into the ledger goes on from it', async ({ page }) => {
  // A place between two entries: the address moves to the newer of them, and the list goes on there.
  await page.goto(`/corrections?before=${Date.parse('2018-05-13T20:00:00+08:00')}-1`)
  const entries = page.getByRole('main').locator('ol').last().locator('> li')
  await expect(entries).toHaveCount(1)
  await expect(entries).toContainText('榆荫街站')
  expect(await hrefs(page.getByRole('link', { name: '回到最新' }))).toEqual(['/corrections'])
})

test('A reader of the front page learns of the newest correction beside the masthead', async ({
  page,
}) => {
  await page.goto('/')
  const masthead = page.getByRole('banner')
  await expect(masthead.getByRole('heading', { name: '更正与说明' })).toBeVisible()
  await expect(masthead.getByText('今天更正冰城频道一稿：专项资金数额漏写“余”字')).toBeVisible()
  await masthead.getByRole('link', { name: /^查看全部/ }).click()
  await expect(page).toHaveURL('/corrections')
})

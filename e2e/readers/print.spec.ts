import { expect, test } from '#e2e/support/newsroom.ts'

const script = { tag: '@script' }

test.beforeEach(async ({ page }) => {
  await page.goto('/bcxw/2018-05-14/1')
  await page.emulateMedia({ media: 'print' })
})

test(
  'A reader prints the story: masthead, headline, text, credits and address',
  script,
  async ({ page }) => {
    await expect(page.getByRole('banner').getByRole('img', { name: '冰城新闻' })).toBeVisible()
    await expect(page.getByRole('heading', { level: 1 })).toBeVisible()
    const article = page.getByRole('article')
    for (const words of [
      '投入3200余万元 改造老旧庭院68个',
      '香坊区全面推进第六届全国文明城市创建工作',
      '2018-05-14 06:47',
      '专项资金数额漏写“余”字，现已改正。',
      '本文于2018-05-14 14:05修改。',
      '吴昌林　苗鹏　记者 刘姝媛',
      '崔岩',
    ])
      await expect(article.getByText(words).first()).toBeVisible()
    for (const paragraph of await article.getByRole('paragraph').filter({ hasText: /。$/ }).all())
      await expect(paragraph).toBeVisible()
    await expect(article.getByText(/本文地址：.*\/bcxw\/2018-05-14\/1/)).toBeVisible()
    await expect(page.getByText(/版权所有：哈尔滨新闻网/)).toBeVisible()
  },
)

test('A reader finds on paper the whole address, not only its path', script, async ({ page }) => {
  await expect(page.getByText(/www\.my399\.com\/bcxw\/2018-05-14\/1/)).toBeVisible()
})

test('A reader finds on paper a code that leads back to the story', script, async ({ page }) => {
  await page.emulateMedia({ media: null })
  const code = page.waitForResponse('**/qr/bcxw/2018-05-14/1.svg')
  // Really printed: what a browser fetches for paper only, it fetches then.
  await page.pdf()
  expect((await code).status()).toBe(200)
  await page.emulateMedia({ media: 'print' })
  await expect(page.getByRole('img', { name: '本页二维码' })).toHaveCount(1)
  await expect(page.getByRole('img', { name: '本页二维码' })).toBeVisible()
})

test(
  'A reader prints nothing that paper cannot use: no nav, no lists, no switch, no covers',
  script,
  async ({ page }) => {
    await expect(page.getByRole('navigation')).toHaveCount(0)
    await expect(page.getByRole('complementary', { name: '要闻列表' })).toHaveCount(0)
    for (const hidden of ['相关阅读', '正文字号', '创城', '发现差错？告诉我们', '按日期查往期'])
      await expect(page.getByText(hidden, { exact: true }).first()).toBeHidden()
    await expect(page.getByRole('contentinfo').getByRole('link', { name: '冰城' })).toHaveCount(0)
    await expect(page.getByRole('link', { name: '菜单' })).toHaveCount(0)
    for (const cover of await page.getByRole('main').locator('img').all())
      if ((await cover.getAttribute('src'))?.startsWith('/covers/'))
        await expect(cover).toBeHidden()
  },
)

test('A reader who reads in the dark still prints black on white', script, async ({ page }) => {
  await page.emulateMedia({ media: 'print', colorScheme: 'dark' })
  await expect(page.locator('html')).toHaveCSS('background-color', 'rgb(255, 255, 255)')
  for (const words of [
    /^楼道里的灯|本报讯 楼道里的灯/,
    '投入3200余万元 改造老旧庭院68个',
    /^本文于/,
  ]) {
    const color = await page
      .getByText(words)
      .first()
      .evaluate((element) => getComputedStyle(element).color)
    const [red = 255, green = 255, blue = 255] = color.match(/\d+/g)?.map(Number) ?? []
    expect(Math.max(red, green, blue), `${words}: ${color}`).toBeLessThan(140)
  }
})

import { addressOf, type NamedStory, stories } from '#e2e/support/addresses.ts'
import { expect, readingTest as test } from '#e2e/support/newsroom.ts'

test('A reader of a table hears for each cell its column and its row', async ({ page }) => {
  await page.goto(await addressOf(page.request, stories.table))
  const table = page.getByRole('table', { name: '986路临时时刻（东桥头开往民生家园）' })
  await expect(table.getByRole('columnheader')).toHaveText(['站点', '首班', '末班'])
  await expect(table.getByRole('rowheader')).toHaveText([
    '东桥头（起点）',
    '榆荫街（临时）',
    '新图书馆（临时）',
    '北苑市场',
    '民生家园（终点）',
  ])
  const row = table.getByRole('row').filter({ hasText: '榆荫街' })
  await expect(row.getByRole('cell')).toHaveText(['5:52', '20:42'])
})

test('A reader meets words set apart in a story, with the one who said them', async ({ page }) => {
  await page.goto(await addressOf(page.request, stories.quote))
  const quote = page.getByRole('blockquote')
  await expect(quote).toContainText('桶不漏，靠的不是胶，是每块板都让着旁边那块一点儿。')
  await expect(quote).toContainText('箍桶手艺人 佟师傅')
})

test('A reader finds what is forbidden as a list of four', async ({ page }) => {
  await page.goto(await addressOf(page.request, stories.list))
  const items = page.getByRole('article').getByRole('listitem')
  await expect(items.filter({ hasText: /的[；。]$/ })).toHaveText([
    '饭店把炉子支到门外，或者在人行道上摆桌烤制的；',
    '三轮车、面包车流动炭烤，停在路口、校门和夜市边上的；',
    '在居民楼院里架炉，烟气熏到住户的；',
    '自带烤架在公园草坪、松花江滩地上烧烤的。',
  ])
})

test('A reader knows a brief as such; it is one short paragraph without a picture', async ({
  page,
}) => {
  await page.goto(await addressOf(page.request, stories.brief))
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('江面大风 轮渡今早推迟开航')
  await expect(page.getByRole('navigation', { name: '当前位置' })).toContainText('快讯')
  const text = page.getByRole('paragraph').filter({ hasText: '本网讯' })
  await expect(text).toHaveCount(1)
  expect(await text.textContent()).toMatch(/^.{30,140}$/)
  await expect(page.getByRole('figure')).toHaveCount(0)
})

test('A reader gets a very long headline whole, in at most three lines, and Latin words unbroken', async ({
  page,
}) => {
  for (const story of [stories.longHeadline, stories.latin]) {
    await page.goto(await addressOf(page.request, story))
    const headline = page.getByRole('heading', { level: 1 })
    await expect(headline).toHaveText(story.title)
    const lines = await headline.evaluate((heading) => {
      const { height } = heading.getBoundingClientRect()
      return height / Number.parseFloat(getComputedStyle(heading).lineHeight)
    })
    expect(lines, story.title).toBeLessThan(3.5)
  }
  expect(await page.getByRole('heading', { level: 1 }).innerHTML()).toMatch(/Wi-Fi.*App/)
})

test('A reader of a reprint learns whose it is, and that the paper does not vouch for it', async ({
  page,
}) => {
  await page.goto(await addressOf(page.request, stories.reprint))
  const notice = page.getByRole('region', { name: '转载声明' })
  for (const words of [
    '演示通讯社',
    '原作者：演示通讯社记者 秦溪',
    '原标题：《我国城乡居民基础养老金最低标准增至每月88元》',
    'https://wire.example/2018/05/0514-03',
    '不表示本网认同文中的观点',
    '不收费用',
  ])
    await expect(notice).toContainText(words)
  const original = notice.getByRole('link', { name: 'https://wire.example/2018/05/0514-03' })
  await expect(original).toHaveAttribute('href', 'https://wire.example/2018/05/0514-03')
  await expect(notice.getByRole('link', { name: '与我们联系' })).toHaveAttribute('href', '/contact')
})

for (const [kind, story] of Object.entries<NamedStory>({
  'of the paper': stories.lead,
  'of the site': stories.list,
  'sent in by a citizen': stories.contributed,
  'of a public office': stories.government,
}))
  test(`A reader of a story ${kind} is shown no reprint notice`, async ({ page }) => {
    await page.goto(await addressOf(page.request, story))
    await expect(page.getByRole('heading', { level: 1 })).toHaveText(story.title)
    await expect(page.getByRole('region', { name: '转载声明' })).toHaveCount(0)
    await expect(page.getByRole('article')).not.toContainText(/转载自|转载声明|原作者/)
  })

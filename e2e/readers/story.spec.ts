import { addressOf, stories } from '#e2e/support/addresses.ts'
import { hrefs } from '#e2e/support/locators.ts'
import { expect, readingTest as test } from '#e2e/support/newsroom.ts'

test.beforeEach(async ({ page }) => {
  await page.goto(await addressOf(page.request, stories.lead))
})

test('A reader sees the headline, its kicker and subtitle, the source and the time', async ({
  page,
}) => {
  await expect(page).toHaveURL('/bcxw/2018-05-14/1')
  await expect(page).toHaveTitle('把创城工作打造成群众满意工程_冰城 - 冰城新闻')
  const head = page.getByRole('article').locator('header').first()
  await expect(head.getByRole('heading', { level: 1 })).toHaveText('把创城工作打造成群众满意工程')
  await expect(head.getByText('投入3200余万元 改造老旧庭院68个')).toBeVisible()
  await expect(head.getByText('香坊区全面推进第六届全国文明城市创建工作')).toBeVisible()
  await expect(head.getByText('哈尔滨新闻网-哈尔滨日报', { exact: true })).toBeVisible()
  const time = head.getByRole('time')
  await expect(time).toHaveText('2018-05-14 06:47')
  await expect(time).toHaveAttribute('datetime', '2018-05-14T06:47:00+08:00')
})

test('A reader sees where the story stands: the site, the channel, the text', async ({ page }) => {
  const path = page.getByRole('navigation', { name: '当前位置' })
  await expect(path.locator('ol').getByRole('listitem')).toHaveText([
    '新闻频道',
    '冰城新闻',
    '正文',
  ])
  expect(await hrefs(path.getByRole('link'))).toEqual(['/', '/bcxw'])
  await expect(path.getByText('正文')).toHaveAttribute('aria-current', 'page')
})

test('A reader finds the parts of a long story under subheads of two lines', async ({ page }) => {
  for (const [first, second] of [
    ['全区上下合力攻坚', '城区秩序发生改观'],
    ['推进十项重点工作', '全面完成创建任务'],
    ['坚持三个突出', '提升整体创建水平'],
  ] as const) {
    const subhead = page.getByRole('heading', {
      level: 2,
      name: new RegExp(`${first}\\s*${second}`),
    })
    await expect(subhead).toBeVisible()
    const lines = await subhead.evaluate((heading) => {
      const { height } = heading.getBoundingClientRect()
      return height / Number.parseFloat(getComputedStyle(heading).lineHeight)
    })
    expect(lines, `lines of ${first}`).toBeCloseTo(2, 1)
  }
})

test('A reader finds the points of a part by the bold words with which they open', async ({
  page,
}) => {
  const opened = page.getByRole('paragraph').filter({ hasText: /^——/ })
  await expect(opened).toHaveCount(6)
  const leads = ['区委、区政府重视，投入先行。', '24个街镇动手，工作做进楼院。', '突出群众参与。']
  for (const lead of leads)
    await expect(opened.getByText(lead, { exact: true })).toHaveCSS('font-weight', '700')
})

test('A reader sees a picture that admits what it is, who made it, and the figures of the story', async ({
  page,
}) => {
  const article = page.getByRole('article')
  const figure = article.getByRole('figure')
  await expect(figure).toContainText('按稿号生成的冰裂纹版画，非现场照片。')
  await expect(figure).toContainText('制图／本站')
  const width = await figure
    .locator('img')
    .evaluate((image: HTMLImageElement) => image.naturalWidth)
  expect(width).toBe(600)
  const numbers = article.locator('dl').first()
  await expect(numbers.getByRole('term')).toHaveText([
    '创城专项资金',
    '修复破损路面',
    '改造老旧庭院',
    '街镇参与',
  ])
  await expect(numbers.getByRole('definition')).toHaveText([
    '3200余万元',
    '1.3万余处',
    '68个',
    '24个',
  ])
})

test('A reader learns above the text what was corrected, and where all corrections stand', async ({
  page,
}) => {
  const box = page.getByRole('complementary', { name: '更正' })
  await expect(box).toContainText('原文“3200万元”应为“3200余万元”。')
  await expect(box).toContainText('专项资金数额漏写“余”字，现已改正。')
  await expect(box.getByRole('time')).toHaveAttribute('datetime', '2018-05-14T14:05:00+08:00')
  await expect(box.getByRole('link', { name: '更正记录' })).toHaveAttribute('href', '/corrections')
  const text = page.getByRole('paragraph').filter({ hasText: '除了院子和道路' })
  await expect(text).toContainText('这3200余万元还用于添置照明灯')
  const boxTop = (await box.boundingBox())?.y ?? Number.NaN
  expect(boxTop).toBeLessThan((await text.boundingBox())?.y ?? Number.NaN)
})

test('A reader learns at the end when the text was changed and who made it, without stray brackets', async ({
  page,
}) => {
  const changed = page.getByText(/^本文于.*修改。$/)
  await expect(changed).toHaveText('本文于2018-05-14 14:05修改。')
  await expect(changed.getByRole('time')).toHaveAttribute('datetime', '2018-05-14T14:05:00+08:00')
  const credits = page.getByRole('article').locator('dl').last()
  const terms = await credits.getByRole('term').allTextContents()
  expect(terms.slice(0, 5)).toEqual(['稿源', '作者', '编辑', '责编', '校对'])
  const values = await credits.getByRole('definition').allTextContents()
  expect(values.slice(0, 3)).toEqual([
    '哈尔滨新闻网-哈尔滨日报',
    '吴昌林　苗鹏　记者 刘姝媛',
    '崔岩',
  ])
  expect(values).toHaveLength(terms.length)
  for (const value of values)
    expect(value.replace(/（[^（）]*）/g, ''), value).not.toMatch(/[[\]()（）【】]|^\s*$/)
})

test('A reader finds the tags, the note that this is a demo, and where to report an error', async ({
  page,
}) => {
  const tags = page.getByRole('list', { name: '标签' }).getByRole('listitem')
  await expect(tags).toHaveText(['创城', '香坊区', '文明城市', '老旧庭院'])
  await expect(page.getByText('演示稿：本文为演示站点而写，不是新闻报道。')).toBeVisible()
  const report = page.getByRole('link', { name: '发现差错？告诉我们' })
  await expect(report).toHaveAttribute('href', '/contact')
})

import { hrefs } from '#e2e/support/locators.ts'
import { expect, readingTest as test } from '#e2e/support/newsroom.ts'

const address = (query: Record<string, string>) => `/search?${new URLSearchParams(query)}`

test('A reader finds a story by words of it, from the field in the nav of any page', async ({
  page,
}) => {
  await page.goto('/bcxw')
  const nav = page.getByRole('navigation', { name: '频道' }).first()
  await nav.getByLabel('搜索').first().fill('创城')
  await nav.getByRole('button', { name: '搜索' }).click()
  await expect(page).toHaveURL(address({ q: '创城' }))
  await expect(page).toHaveTitle('创城 - 搜索 - 冰城新闻')
  await expect(page.getByLabel('要找的词')).toHaveValue('创城')
  await expect(nav.getByLabel('搜索').first()).toHaveValue('创城')
  const hits = page.getByRole('main').getByRole('article')
  await expect(hits.first().getByRole('link')).toHaveText('把创城工作打造成群众满意工程')
  await expect(hits.first().locator('mark').first()).toHaveText('创城')
  await expect(page.getByRole('heading', { name: /^找到/ })).toHaveText(/找到 1\d 篇/)
})

test('A reader narrows the results by time, channel, source and place, sees what holds, and takes it back', async ({
  page,
}) => {
  await page.goto(address({ q: '创城' }))
  const filters = page.getByRole('complementary', { name: '筛选' })
  for (const title of ['时间', '频道', '稿源', '位置'])
    await expect(filters.getByRole('heading', { name: title })).toBeVisible()
  await expect(filters.getByRole('img', { name: /的篇数/ })).toBeVisible()
  const inTitle = filters.getByRole('link', { name: /^标题里有/ })
  const count = Number(/(\d+)篇/.exec((await inTitle.textContent()) ?? '')?.[1])
  expect(count).toBeGreaterThan(1)
  await inTitle.click()
  await expect(page).toHaveURL(address({ q: '创城', in: 'title' }))
  await expect(page.getByRole('heading', { name: /^找到/ })).toHaveText(`找到 ${count} 篇`)
  await expect(filters.getByRole('link', { name: /^标题里有/ })).toHaveAttribute(
    'aria-current',
    'true',
  )
  await expect(page.getByRole('main').getByRole('article')).toHaveCount(count)
  await page.getByRole('link', { name: /取消筛选：\s*标题里有/ }).click()
  await expect(page).toHaveURL(address({ q: '创城' }))
})

test('A reader puts the newest first, and new words stay in that order', async ({ page }) => {
  await page.goto(address({ q: '社区' }))
  const orders = page.getByRole('navigation', { name: '排序' })
  await expect(orders.getByRole('link', { name: '按相关' })).toHaveAttribute('aria-current', 'true')
  await orders.getByRole('link', { name: '按时间' }).click()
  await expect(page).toHaveURL(address({ q: '社区', order: 'newest' }))
  const times = await page
    .getByRole('main')
    .getByRole('article')
    .getByRole('time')
    .evaluateAll((all) => all.map((time) => time.getAttribute('datetime') ?? ''))
  expect(times.length).toBeGreaterThan(3)
  expect(times).toEqual([...times].sort().reverse())
  await page.getByLabel('要找的词').fill('地铁')
  await page.getByRole('main').getByRole('button', { name: '搜索' }).click()
  await expect(page).toHaveURL(address({ q: '地铁', order: 'newest' }))
})

test('A reader turns all pages and meets each result once', async ({ page }) => {
  await page.goto(address({ q: '的' }))
  const found: string[] = []
  for (;;) {
    const links = page.getByRole('main').getByRole('article').getByRole('link')
    found.push(...(await hrefs(links)))
    const next = page.getByRole('link', { name: '下一页' })
    if ((await next.count()) === 0) break
    await next.click()
    await expect(page.getByText(`第 ${found.length + 1}–`)).toBeVisible()
  }
  const total = Number(
    /共 (\d+) 篇/.exec((await page.getByText(/共 \d+ 篇/).textContent()) ?? '')?.[1],
  )
  expect(total).toBeGreaterThan(40)
  expect(found).toHaveLength(total)
  expect(new Set(found).size).toBe(total)
})

test('A reader who asks for too much is shown what comes near, and told so', async ({ page }) => {
  await page.goto(address({ q: '香坊区 创城 马拉松' }))
  await expect(page.getByText('已放宽匹配')).toBeVisible()
  expect(await page.getByRole('main').getByRole('article').count()).toBeGreaterThan(1)
})

test('A reader who wrote a word by its sound is asked whether another was meant', async ({
  page,
}) => {
  await page.goto(address({ q: '香房区' }))
  await page.getByRole('link', { name: '香坊区', exact: true }).click()
  await expect(page).toHaveURL(address({ q: '香坊区' }))
  await expect(page.getByRole('main').getByRole('article').first()).toContainText('香坊区')
})

test('A reader without an input method finds by pinyin', async ({ page }) => {
  await page.goto(address({ q: 'chuangcheng' }))
  await expect(page.getByText('下面是“创城”的结果')).toBeVisible()
  await expect(page.getByRole('main').getByRole('article').first()).toContainText('创城')
})

test('A reader who finds nothing is told what to try, and what is new', async ({ page }) => {
  await page.goto(address({ q: '“没有这样的话”' }))
  await expect(page.getByText('没有找到与“没有这样的话”相符的稿件。')).toBeVisible()
  await expect(page.getByText('去掉引号和减号。')).toBeVisible()
  const latest = page.getByRole('complementary', { name: '最新稿件' }).getByRole('listitem')
  await expect(latest).toHaveCount(10)
})

test('A reader whose query cannot be read gets a sentence and keeps what was typed', async ({
  page,
}) => {
  await page.goto(address({ q: '日期:9999-99' }))
  await expect(page.getByRole('alert')).toHaveText(/日期请写成/)
  await expect(page.getByLabel('要找的词')).toHaveValue('日期:9999-99')
})

test('A reader without any words yet sees how to ask', async ({ page }) => {
  await page.goto('/search')
  await expect(page.getByText('也可以这样搜：')).toBeVisible()
  const ways = page.getByRole('main').getByRole('paragraph').getByRole('link')
  for (const href of await hrefs(ways)) {
    const html = await (await page.request.get(href)).text()
    expect(html, href).toMatch(/找到(<!-- -->)? <b>[1-9]/)
  }
})

test('A search has one address; every other spelling moves there, and none is for crawlers', async ({
  page,
}) => {
  const moved = await page.request.get('/search?utm=1&page=1&q=%E5%88%9B%E5%9F%8E&channel=', {
    maxRedirects: 0,
  })
  expect([moved.status(), moved.headers()['location']]).toEqual([301, address({ q: '创城' })])
  const shown = await page.request.get(address({ q: '创城' }))
  expect(shown.status()).toBe(200)
  expect(await shown.text()).toContain('<meta name="robots" content="noindex"/>')
})

import { expectNoFaults } from '#e2e/support/axe.ts'
import { demoPeople, isLive, sendBack, sendIn, signOutEverywhere } from '#e2e/support/board.ts'
import { deskOrigin, signIn } from '#e2e/support/desk.ts'
import { ask } from '#e2e/support/formPost.ts'
import { expect, test } from '#e2e/support/office.ts'
import { aColleague, password } from '#e2e/support/staff.ts'

const titles = '.row-link'

for (const [role, heading, title] of [
  ['editor', /^待我审/, '早市搬进新棚 摊位费三个月不涨'],
  ['proofreader', /^待我校/, '水田插秧过半 农机昼夜两班倒'],
  ['deskHead', /^待我审/, '江上客渡恢复夜航 末班船开到晚九点'],
  ['chief', /^待我审/, '地铁换乘通道试用 少走三百步'],
  ['chief', /^待发布/, '老年卡年审可在社区办'],
  ['reporter', /^退回给我/, '本地小菜上市 叶菜价格往下走'],
] as const)
  test(`On the start page a ${role} finds what waits for them: ${heading.source}`, async ({
    as,
  }) => {
    const page = await as(role)
    await page.goto('/admin')
    const section = page
      .locator('section')
      .filter({ has: page.getByRole('heading', { name: heading, level: 2 }) })
      .last()
    await expect(section.getByRole('link', { name: title })).toBeVisible()
  })

test('The board shows each story’s stage, its three reviews and proofs in words too, and what is late', async ({
  as,
}) => {
  const page = await as('chief')
  await page.goto('/admin/stories')
  const stages = page.getByRole('navigation', { name: '状态' })
  // One is late from the start; the other becomes so while tests run
  await expect(stages.getByRole('link', { name: /终审/ })).toHaveText(/^2\s*超时[12]\s*终审$/)
  await expect(stages.getByRole('link', { name: /退回/ })).toHaveText(/^1\s*退回$/)
  const row = page.getByRole('row').filter({ hasText: '地铁换乘通道试用' })
  await expect(row.getByRole('img', { name: '初审已过，复审已过，终审进行中' })).toBeVisible()
  await expect(row.getByRole('img', { name: '一校已过，二校已过，三校已过' })).toBeVisible()
  await expect(row.getByText(/^超时\d/)).toBeVisible()
  const returned = page.getByRole('row').filter({ hasText: '本地小菜上市' })
  await expect(returned.locator('.chip')).toHaveText('退回')
  await expect(returned).toContainText('待修改')
  const side = page.getByRole('complementary', { name: '提醒和今日数字' })
  await expect(side.getByRole('link', { name: '地铁换乘通道试用 少走三百步' })).toBeVisible()
  await expect(side.getByRole('img', { name: /^今天每小时发稿：/ })).toBeVisible()
  await expect(side.getByText(/^\d+%$/)).toBeVisible()
})

test('只看待我处理 narrows the list to what waits for this person, by key M too; stages and side bar lead on', async ({
  as,
}) => {
  const page = await as('editor')
  await page.goto('/admin/stories', { waitUntil: 'networkidle' })
  await page.getByLabel('只看待我处理').check()
  await page.waitForURL(/only=mine/)
  await expect(page.getByText(/^共\d+篇$/)).toBeVisible()
  for (const chip of await page.locator('tbody .chip').allTextContents())
    expect(chip).toMatch(/初审|复审|终审|退回/)
  await page.waitForLoadState('networkidle')
  await page.keyboard.press('m')
  await expect(page).not.toHaveURL(/only=/)
  await page.getByRole('link', { name: /^待我审/ }).click()
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('待我审')
  await expect(page.locator('tbody .chip')).toHaveText(['初审', '初审'])
  await page.getByRole('navigation', { name: '状态' }).getByRole('link', { name: /退回/ }).click()
  await expect(page).toHaveURL(/only=returned/)
  await expect(page.locator('tbody .chip')).toHaveText(['退回'])
})

test('A story that the reporter sends in stands on the editor’s open board within moments; focus and typed text stay', async ({
  as,
  newsroom,
}) => {
  const page = await as('editor')
  await page.goto('/admin/stories')
  await isLive(page)
  await page.evaluate(() => Object.assign(window, { sameDocument: true }))
  const search = page.getByLabel('稿件里的字词')
  await search.fill('写了一半的')
  await search.evaluate((field: HTMLInputElement) => field.setSelectionRange(1, 3))
  const title = `渡口的新风向标${Date.now()}`
  await sendIn(newsroom, title)
  await expect(page.getByRole('link', { name: title })).toBeVisible({ timeout: 4_000 })
  await expect(page.getByRole('status').filter({ hasText: '有1篇新稿待您初审' })).toBeVisible()
  await expect(page).toHaveTitle(/^\(\d+\) 稿库 - 采编台$/)
  await expect(search).toBeFocused()
  await expect(search).toHaveValue('写了一半的')
  const selected = await search.evaluate((field: HTMLInputElement) => [
    field.selectionStart,
    field.selectionEnd,
  ])
  expect(selected).toEqual([1, 3])
  expect(await page.evaluate(() => 'sameDocument' in window)).toBe(true)
  await page.getByRole('button', { name: '收起通知' }).click()
  await expect(page.getByText('有1篇新稿待您初审')).toHaveCount(0)
})

test('The row that has the focus keeps it when others come before it', async ({ as, newsroom }) => {
  const page = await as('editor')
  await page.goto('/admin/stories')
  await isLive(page)
  await page.locator(titles).nth(3).focus()
  const focused = page.locator(`${titles}:focus`)
  const href = (await focused.getAttribute('href')) ?? ''
  const title = `江桥上的灯又亮了${Date.now()}`
  await sendIn(newsroom, title)
  await expect(page.getByRole('link', { name: title })).toBeVisible({ timeout: 4_000 })
  await expect(focused).toHaveAttribute('href', href)
})

test('What is sent back is told to whoever wrote it, while they look at another page of the desk', async ({
  as,
  newsroom,
}) => {
  const page = await as('reporter')
  await page.goto('/admin/account')
  await isLive(page)
  const before = await page.title()
  await sendBack(newsroom, await sendIn(newsroom, `早班车改道${Date.now()}`))
  await expect(page.getByRole('status').filter({ hasText: '篇稿件退回给您' })).toBeVisible()
  await expect(page).not.toHaveTitle(before)
})

test('Of two windows of one browser only one has a stream, and both hear', async ({
  as,
  newsroom,
}) => {
  const first = await as('editor')
  const streams: string[] = []
  first.context().on('request', (request) => {
    if (request.url().includes('/api/desk/events')) streams.push(request.url())
  })
  await first.goto('/admin/stories')
  await isLive(first)
  const second = await first.context().newPage()
  await second.goto('/admin')
  const title = `冰雕公园换草坪${Date.now()}`
  // The second window begins to listen a while after its page has come, and misses nothing by that
  await sendIn(newsroom, title)
  await expect(first.getByRole('link', { name: title })).toBeVisible({ timeout: 4_000 })
  await expect(second.getByRole('status').filter({ hasText: '新稿待您初审' })).toBeVisible()
  expect(streams).toHaveLength(1)
  await first.close()
  await expect.poll(() => streams.length).toBe(2)
})

test('Somebody who signed out elsewhere is told nothing more: the stream ends within seconds', async ({
  browser,
  newsroom,
}) => {
  const { id, username } = await aColleague(newsroom, 'editor')
  const page = await browser.newPage({ baseURL: deskOrigin(newsroom) })
  await signIn(page, { username, password }, '/admin/stories')
  await isLive(page)
  await signOutEverywhere(newsroom, { ...demoPeople.editor, id })
  await expect(page.locator('html')).not.toHaveAttribute('data-live', '', { timeout: 8_000 })
  await sendIn(newsroom, `没有人听见的稿件${Date.now()}`)
  await expect(page.getByText('没有人听见的稿件')).toHaveCount(0)
  expect((await page.request.get('/api/desk/events')).status()).toBe(401)
  await page.close()
})

test('By keyboard alone: J and K move along what waits, Enter opens it', async ({ as }) => {
  const page = await as('editor')
  await page.goto('/admin', { waitUntil: 'networkidle' })
  await page.keyboard.press('j')
  const first = page.locator(titles).first()
  await expect(first).toBeFocused()
  await page.keyboard.press('j')
  await page.keyboard.press('k')
  await expect(first).toBeFocused()
  const href = await first.getAttribute('href')
  await page.keyboard.press('Enter')
  await page.waitForURL(`**${href}`)
})

test('Without script the board is a page like any other: stages, squares, what is late, the tick', async ({
  as,
  newsroom,
}) => {
  const page = await as('editor')
  const cookie = (await page.context().cookies()).map(({ name, value }) => `${name}=${value}`)
  const headers = { cookie: cookie.join('; ') }
  const open = (path: string) => ask(newsroom.origin, path, { method: 'GET', headers })
  const { html } = await open('/admin/stories')
  expect(html).toContain('aria-label="初审已过，复审进行中，终审未到"')
  expect(html).toMatch(/超时/)
  expect(html).toContain('name="only" value="mine"')
  const mine = await open('/admin/stories?only=mine&channel=minsheng')
  expect(mine.html).toContain('早市搬进新棚 摊位费三个月不涨')
  expect(mine.html).not.toContain('row-link song set-[1.0625rem]/[1.5625rem]">江上客渡')
})

test('Axe finds nothing on the board with a notice, by day and by night', async ({
  as,
  newsroom,
}) => {
  const page = await as('editor')
  await page.goto('/admin/stories')
  await isLive(page)
  await sendIn(newsroom, `江畔步道铺好了${Date.now()}`)
  await expect(page.getByRole('button', { name: '收起通知' })).toBeVisible()
  await expectNoFaults(page, [1280])
})

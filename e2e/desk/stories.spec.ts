import { axeFaults } from '#e2e/support/axe.ts'
import { expect, test } from '#e2e/support/desk.ts'
import { inputMethod } from '#e2e/support/editor/inputMethod.ts'
import { ask } from '#e2e/support/formPost.ts'
import { beginStory, isSaved, typeAtEnd } from '#e2e/support/writing.ts'

const rows = 'tbody tr'
const firstTitle = '.row-link'

test('An editor opens the story list: newest first, each with its state in words and its author', async ({
  as,
}) => {
  const page = await as('editor')
  await page.goto('/admin')
  await page.getByRole('link', { name: '稿库' }).first().click()
  await expect(page.getByRole('heading', { name: '稿库' })).toBeVisible()
  await expect(page.locator(rows)).toHaveCount(30)
  const first = page.locator(rows).first()
  await expect(first.locator('.chip')).toHaveText(/^[\u4e00-\u9fff]{2,3}$/)
  await expect(first.getByRole('link')).toHaveAttribute('href', /^\/admin\/stories\/\d+$/)
  const times = await page
    .locator('td time')
    .evaluateAll((all) => all.map((t) => t.getAttribute('datetime')))
  expect(times).toEqual([...times].sort().reverse())
})

test('An editor narrows the list by state, channel, author, days and words, one after the other', async ({
  as,
}) => {
  const page = await as('editor')
  await page.goto('/admin/stories')
  await page.getByRole('navigation', { name: '状态' }).getByRole('link', { name: /撤稿/ }).click()
  await expect(page).toHaveURL(/state=withdrawn/)
  await expect(page.locator('tbody .chip')).toHaveText(['已撤稿'])
  await page.getByRole('navigation', { name: '状态' }).getByRole('link', { name: /全部/ }).click()
  await expect(page).not.toHaveURL(/state=/)
  await page.getByLabel('频道').selectOption({ label: '民生' })
  await page.getByLabel('作者').selectOption({ label: '林江' })
  await page.getByLabel('从', { exact: true }).fill('2018-05-12')
  await page.getByLabel('到', { exact: true }).fill('2018-05-13')
  await page.getByRole('button', { name: '筛选' }).click()
  await expect(page).toHaveURL(
    /channel=minsheng&author=demo-reporter&from=2018-05-12&to=2018-05-13/,
  )
  await expect(page.locator(rows).first()).toBeVisible()
  for (const name of await page.locator('.hue').allTextContents()) expect(name).toBe('民生')
  const times = await page
    .locator('td time')
    .evaluateAll((all) => all.map((t) => t.getAttribute('datetime') ?? ''))
  for (const time of times) expect(time).toMatch(/^2018-05-1[23]T/)
  await page.getByRole('link', { name: '清除筛选' }).click()
  await expect(page).not.toHaveURL(/channel=/)
  await page.getByLabel('稿件里的字词').fill('地铁')
  await page.keyboard.press('Enter')
  await expect(page).toHaveURL(/q=/)
  await expect(page.getByText(/^共\d+篇$/)).toBeVisible()
  await expect(page.locator(rows).first()).toBeVisible()
  for (const row of await page.locator(rows).all()) await expect(row).toContainText('地铁')
})

test('An editor finds a draft by words of its body, marked, in the moment in which it is saved; a sentence says what cannot be asked', async ({
  as,
}) => {
  const page = await as('editor')
  const id = await beginStory(page)
  await typeAtEnd(page, '玄武岩观测站昨日启用。')
  await isSaved(page)
  await page.goto(`/admin/stories?${new URLSearchParams({ q: '玄武岩' })}`)
  await expect(page.locator(rows)).toHaveCount(1)
  await expect(page.locator('.row-link')).toHaveAttribute('href', `/admin/stories/${id}`)
  await expect(page.locator('.row-passage mark')).toHaveText('玄武岩')
  await page.getByLabel('稿件里的字词').fill('日期:2018-99')
  await page.keyboard.press('Enter')
  await expect(page.getByText('日期请写成')).toBeVisible()
  await expect(page.getByLabel('稿件里的字词')).toHaveValue('日期:2018-99')
})

test('An editor turns the pages to the end and back again', async ({ as }) => {
  const page = await as('editor')
  await page.goto('/admin/stories')
  const addresses = () =>
    page.locator('.row-link').evaluateAll((all) => all.map((a) => a.getAttribute('href') ?? ''))
  /** Follows a link of the pager while there is one; answers the rows of each page. */
  async function turn(name: string) {
    const pages = [await addresses()]
    for (const link = page.getByRole('link', { name }); (await link.count()) > 0; ) {
      expect(pages.length).toBeLessThan(9)
      const [first = ''] = await addresses()
      await link.click()
      await expect(page.locator('.row-link').first()).not.toHaveAttribute('href', first)
      await page.waitForLoadState('domcontentloaded')
      pages.push(await addresses())
    }
    return pages
  }
  await expect(page.getByRole('link', { name: '上一页' })).toHaveCount(0)
  const there = await turn('下一页')
  const seen = there.flat()
  expect(new Set(seen).size).toBe(seen.length)
  expect(seen.length).toBeGreaterThanOrEqual(87)
  expect(await turn('上一页')).toEqual(there.toReversed())
})

test('Without a pointer: J and K move, Enter opens, / searches, ? tells', async ({ as }) => {
  const page = await as('chief')
  await page.goto('/admin/stories', { waitUntil: 'networkidle' })
  const links = page.locator(firstTitle)
  await page.keyboard.press('j')
  await expect(links.nth(0)).toBeFocused()
  await page.keyboard.press('J')
  await page.keyboard.press('j')
  await expect(links.nth(2)).toBeFocused()
  await page.keyboard.press('k')
  await expect(links.nth(1)).toBeFocused()
  for (let n = 0; n < 3; n += 1) await page.keyboard.press('k')
  await expect(links.nth(0)).toBeFocused()
  await page.keyboard.press('?')
  await expect(page.getByRole('dialog', { name: '稿库的快捷键' })).toBeVisible()
  await page.keyboard.press('j')
  await page.keyboard.press('Escape')
  await expect(page.getByRole('dialog')).toHaveCount(0)
  await page.keyboard.press('/')
  await expect(page.getByLabel('稿件里的字词')).toBeFocused()
  await page.keyboard.type('jk/?')
  await expect(page.getByLabel('稿件里的字词')).toHaveValue('jk/?')
  await page.keyboard.press('Control+a')
  await page.keyboard.type('地铁')
  await page.keyboard.press('Enter')
  await page.waitForURL(/q=/)
  await page.keyboard.press('j')
  const href = await links.first().getAttribute('href')
  await page.keyboard.press('Enter')
  await page.waitForURL(`**${href}`)
})

test('While an input method composes, no key of the list does anything', async ({ as }) => {
  const page = await as('chief')
  await page.goto('/admin/stories', { waitUntil: 'networkidle' })
  const { key, compose } = await inputMethod(page)
  await key('j', 'KeyJ')
  await key('?', 'Slash')
  await key('/', 'Slash')
  await expect(page.getByLabel('稿件里的字词')).not.toBeFocused()
  await page.getByLabel('稿件里的字词').focus()
  await compose('ditie')
  await key('j', 'KeyJ')
  await key('Enter', 'Enter')
  expect(new URL(page.url()).search).toBe('')
  await expect(page.getByRole('dialog')).toHaveCount(0)
  await expect(page.locator('.row-link:focus')).toHaveCount(0)
})

test('A reporter sees their own stories, an administrator none, a stranger the sign-in page', async ({
  as,
  newsroom,
}) => {
  const reporter = await as('reporter')
  await reporter.goto('/admin/stories?author=demo-chief')
  await expect(reporter.locator(rows)).toHaveCount(0)
  await expect(reporter.getByLabel('作者')).toHaveCount(0)
  await reporter.goto('/admin/stories')
  await expect(reporter.locator(rows)).toHaveCount(30)
  const admin = await as('admin')
  await admin.goto('/admin/stories')
  await expect(admin.getByText('这一页不归您的角色')).toBeVisible()
  await expect(admin.getByRole('link', { name: '稿库' })).toHaveCount(0)
  const { status } = await ask(newsroom.origin, '/admin/stories', { method: 'GET' })
  expect(status).toBe(303)
})

test('A list that holds nothing, or was asked for wrongly, says so and leads on', async ({
  as,
}) => {
  const page = await as('auditor')
  await page.goto('/admin/stories?q=魑魅魍魉')
  await expect(page.getByText('没有找到含这些字词的稿件')).toBeVisible()
  await page.goto('/admin/stories?from=2018-5-1&state=lost&older=x')
  await expect(page.getByText('日期“2018-5-1”不对')).toBeVisible()
  await expect(page.getByText('没有这种状态')).toBeVisible()
  await expect(page.locator(rows)).toHaveCount(30)
  await expect(page.getByRole('link', { name: '新建稿件' })).toHaveCount(0)
})

test('Without script the list filters and turns its pages just as well', async ({
  as,
  newsroom,
}) => {
  const page = await as('editor')
  const cookies = await page.context().cookies()
  const cookie = cookies.map(({ name, value }) => `${name}=${value}`).join('; ')
  const open = (path: string) => ask(newsroom.origin, path, { method: 'GET', headers: { cookie } })
  const { html } = await open('/admin/stories?state=published&author=demo-reporter&q=')
  expect(html).toContain('<option value="demo-reporter" selected')
  const next = /href="([^"]+)" rel="next"/.exec(html)?.[1]?.replaceAll('&amp;', '&') ?? ''
  expect(next).toContain('author=demo-reporter&state=published')
  expect((await open(next)).html).toMatch(/rel="prev"/)
})

test('Axe finds nothing in the dialog of the keys', async ({ as }) => {
  const page = await as('chief')
  await page.goto('/admin/stories', { waitUntil: 'networkidle' })
  await page.keyboard.press('?')
  await expect(page.getByRole('dialog')).toBeVisible()
  expect(await axeFaults(page)).toEqual([])
})

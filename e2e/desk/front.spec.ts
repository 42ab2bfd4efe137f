import { expectNoFaults } from '#e2e/support/axe.ts'
import { expect, test } from '#e2e/support/desk.ts'
import { ask } from '#e2e/support/formPost.ts'
import { layOut, listOf, liveStories, slotsOf } from '#e2e/support/front.ts'
import { pageErrors } from '#e2e/support/pageErrors.ts'

type Story = { id: number; title: string; shortTitle: string }
const none: Story = { id: 0, title: '', shortTitle: '' }
let [a, b, c, d] = [none, none, none, none]

test.beforeEach(async ({ newsroom }) => {
  ;[a = none, b = none, c = none, d = none] = await liveStories(newsroom, 4)
  await layOut(newsroom, 'front', { lead: [a.id], topStories: [b.id, c.id] })
})

const reader = async (origin: string, path = '/') =>
  (await ask(origin, path, { method: 'GET' })).html.replaceAll('<wbr/>', '').replaceAll('<wbr>', '')
const headline = (html: string) => /<h1[^>]*>\s*<a[^>]*>(.*?)<\/a>/s.exec(html)?.[1] ?? ''

test('Without a pointer the chief moves, adds and takes off stories, and publishes all in one', async ({
  as,
  newsroom,
}) => {
  const page = await as('chief')
  const errors = pageErrors(page)
  await page.goto('/admin/front', { waitUntil: 'networkidle' })
  await expect(slotsOf(page, '要闻')).toHaveText([b.shortTitle, c.shortTitle])
  const second = listOf(page, '要闻').locator('.slot').nth(1)
  await second.locator('summary').press('Enter')
  await second.getByRole('button', { name: `上移：${c.title}` }).press('Enter')
  await expect(slotsOf(page, '要闻')).toHaveText([c.shortTitle, b.shortTitle])
  await expect(page.getByText(`“${c.title}”在要闻第1条。`)).toBeVisible()
  await page.getByRole('searchbox', { name: '稿件里的字词' }).fill(d.title.slice(0, 6))
  await page.keyboard.press('Enter')
  const found = page
    .getByRole('region', { name: '候选稿' })
    .locator('.candidate')
    .filter({ hasText: d.title })
  await found.locator('summary').press('Enter')
  await found.getByRole('button', { name: `放到要闻：${d.title}` }).press('Enter')
  await expect(slotsOf(page, '要闻')).toHaveText([c.shortTitle, b.shortTitle, d.shortTitle])
  const lead = listOf(page, '头条').locator('.slot')
  await lead.locator('summary').press('Enter')
  await lead.getByRole('button', { name: `撤下：${a.title}` }).press('Enter')
  await page.getByRole('button', { name: `移到头条：${c.title}` }).press('Enter')
  await expect(slotsOf(page, '头条')).toHaveText([c.shortTitle])
  const frame = page.frameLocator('iframe')
  await expect(frame.getByRole('heading', { level: 1 })).toHaveText(c.title)
  expect(headline(await reader(newsroom.origin))).toBe(a.title)
  await page.getByRole('button', { name: '发布首页' }).press('Enter')
  await expect(page.getByText('新版面已经发布')).toBeVisible()
  expect(headline(await reader(newsroom.origin))).toBe(c.title)
  await expect(page.getByText('没有未发布的改动')).toBeVisible()
  // A preview that a later one overtook is broken off
  expect(errors.filter((each) => !/^failed: |AbortError/.test(each))).toEqual([])
})

test('With the pointer a candidate is dragged to the place where it shall stand', async ({
  as,
}) => {
  const page = await as('chief')
  await page.goto('/admin/front', { waitUntil: 'networkidle' })
  const grip = page.getByRole('button', { name: `拖动：${d.title}` }).last()
  const from = await grip.boundingBox()
  const to = await listOf(page, '要闻').locator('.slot').nth(1).boundingBox()
  if (!from || !to) throw new Error('nothing to drag')
  await page.mouse.move(from.x + 8, from.y + 8)
  await page.mouse.down()
  await page.mouse.move(to.x + 60, to.y + 12, { steps: 8 })
  await expect(page.getByText('放在这里：要闻第2条')).toBeVisible()
  await page.mouse.up()
  await expect(slotsOf(page, '要闻')).toHaveText([b.shortTitle, d.shortTitle, c.shortTitle])
  await expect(page.getByText('1处改动未发布').or(page.getByText('2处改动未发布'))).toBeVisible()
})

test('With the keyboard alone a story is picked up, carried and put down, and each step is said', async ({
  as,
}) => {
  const page = await as('chief')
  await page.goto('/admin/front', { waitUntil: 'networkidle' })
  await listOf(page, '要闻')
    .getByRole('button', { name: `拖动：${b.title}` })
    .focus()
  await page.keyboard.press('Space')
  const said = page.locator('[id^=DndLiveRegion]')
  await expect(said).toHaveText(/拿起了|上方/)
  await page.keyboard.press('ArrowDown')
  await expect(said).toHaveText(`“${b.title}”在要闻第2条上方。`)
  await page.keyboard.press('Space')
  await expect(slotsOf(page, '要闻')).toHaveText([c.shortTitle, b.shortTitle])
})

test('Of two people who arrange at once the second reads who was faster, and loses nothing', async ({
  as,
  newsroom,
}) => {
  const page = await as('chief')
  await page.goto('/admin/front', { waitUntil: 'networkidle' })
  const lead = listOf(page, '头条').locator('.slot')
  await lead.locator('summary').press('Enter')
  await lead.getByRole('button', { name: /^撤下/ }).click()
  await layOut(newsroom, 'front', { lead: [d.id] })
  await page.getByRole('button', { name: '发布首页' }).click()
  await expect(page.getByText(/韩松在.*发布了这一页的新版面，您的改动还没有发布/)).toBeVisible()
  await expect(slotsOf(page, '头条')).toHaveCount(0)
  expect(headline(await reader(newsroom.origin))).toBe(d.title)
  await page.getByRole('button', { name: '看过了，用我的版面替换' }).click()
  await expect(page.getByText('新版面已经发布')).toBeVisible()
  expect(headline(await reader(newsroom.origin))).toBe(a.title)
})

test('A page that may not be is refused with sentences, and nothing is live of it', async ({
  as,
  newsroom,
}) => {
  const page = await as('chief')
  await page.goto('/admin/front', { waitUntil: 'networkidle' })
  await listOf(page, '要闻').locator('.slot summary').first().press('Enter')
  await page.getByRole('button', { name: `移到头条：${b.title}` }).click()
  await expect(page.getByText('同一时间只能有一条头条')).toBeVisible()
  await page.getByRole('button', { name: '发布首页' }).click()
  await expect(page.getByRole('alert').first()).toBeFocused()
  expect(headline(await reader(newsroom.origin))).toBe(a.title)
})

test('A slot begins and ends on time, and the next reader sees it', async ({ newsroom }) => {
  const { onStoreOf } = await import('#e2e/support/staff.ts')
  const start = Date.now() + 900
  await onStoreOf(newsroom, async () => {
    const { arrangePage } = await import('#newsroom/front/arrangePage.ts')
    const { arrangementOf } = await import('#newsroom/front/onDesk.ts')
    const base = (await arrangementOf('front')).live?.version ?? 0
    const actor = { id: 'demo-chief', name: '韩松', role: 'chief' } as const
    const slots = [
      { list: 'lead', storyId: a.id, startsAt: null, endsAt: start },
      { list: 'lead', storyId: d.id, startsAt: start, endsAt: start + 5_000 },
    ] as const
    await arrangePage({ actor, at: Date.now() }, { page: 'front', base, slots: [...slots] })
  })
  const lead = async () => headline(await reader(newsroom.origin))
  expect(await lead()).toBe(a.title)
  await expect.poll(lead, { intervals: [20] }).toBe(d.title)
  expect(Date.now() - start).toBeLessThan(3_000)
  await expect.poll(lead, { intervals: [20], timeout: 9_000 }).toBe(a.title)
  expect(Date.now() - start - 5_000).toBeLessThan(3_000)
})

test('A head of desk arranges their own channels only; an editor and a stranger none', async ({
  as,
  newsroom,
}) => {
  const head = await as('deskHead')
  await head.goto('/admin/front')
  const pages = head.getByRole('navigation', { name: '页面' }).getByRole('link')
  await expect(pages).toHaveCount(2)
  await head.goto('/admin/front?page=front')
  await expect(head.getByText('这一页的版面不由您排')).toBeVisible()
  const editor = await as('editor')
  await editor.goto('/admin/front')
  await expect(editor.getByText('这一页不归您的角色')).toBeVisible()
  expect((await editor.request.get('/admin/preview/front?page=front&slots=')).status()).toBe(403)
  expect(
    (await ask(newsroom.origin, '/admin/preview/front?page=front', { method: 'GET' })).status,
  ).toBe(303)
})

test('The preview is the readers’ page without script, framed by this site alone, kept nowhere', async ({
  as,
  newsroom,
}) => {
  const page = await as('chief')
  const live = await ask(newsroom.origin, '/', { method: 'GET' })
  const answer = await page.request.get(`/admin/preview/front?page=front&slots=l${d.id}`)
  expect(answer.status()).toBe(200)
  const html = (await answer.text()).replaceAll('<wbr/>', '').replaceAll('<wbr>', '')
  expect(headline(html)).toBe(d.title)
  expect(html).not.toMatch(/<script(?! type="application\/ld\+json")/)
  expect(answer.headers()['content-security-policy']).toContain("frame-ancestors 'self'")
  expect(answer.headers()['cache-control']).toBe('no-store')
  const after = await ask(newsroom.origin, '/', { method: 'GET' })
  expect([after.html, after.headers.etag]).toEqual([live.html, live.headers.etag])
  for (const query of ['page=nosuch', 'page=front&slots=x', 'page=../admin'])
    expect((await page.request.get(`/admin/preview/front?${query}`)).status()).toBe(404)
})

test('Axe finds nothing on the arrangement with its tools open, by day and by night', async ({
  as,
}) => {
  const page = await as('chief')
  await page.goto('/admin/front', { waitUntil: 'networkidle' })
  await listOf(page, '要闻').locator('.slot summary').first().click()
  await page.locator('.candidate summary').first().click()
  await expectNoFaults(page, [1280])
  await page.setViewportSize({ width: 1024, height: 768 })
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(1024)
})

test('An administrator gives a head of desk another channel, and takes it back', async ({ as }) => {
  const admin = await as('admin')
  const head = await as('deskHead')
  const pages = head.getByRole('navigation', { name: '页面' }).getByRole('link')
  await admin.goto('/admin/staff/demo-deskHead')
  const third = admin.getByRole('group').getByRole('checkbox').nth(2)
  for (const count of [3, 2]) {
    await third.click()
    await admin.getByRole('button', { name: '保存分管频道' }).click()
    await expect(admin.getByText('分管频道改好了')).toBeVisible()
    await head.goto('/admin/front')
    await expect(pages).toHaveCount(count)
    await admin.goto('/admin/staff/demo-deskHead')
  }
})

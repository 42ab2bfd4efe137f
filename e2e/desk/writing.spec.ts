import { expect, test } from '#e2e/support/office.ts'
import {
  beginStory,
  fillStory,
  isSaved,
  openStory,
  previewIn,
  publish,
  readersText,
  saveLine,
  storedStory,
  textOfStory,
  typeAtEnd,
} from '#e2e/support/writing.ts'

test('A chief writes a story and publishes it, and readers read it at once', async ({ as }) => {
  const page = await as('chief')
  await beginStory(page)
  await expect(saveLine(page)).toHaveText(/已保存|没有改动/)
  await fillStory(page, { title: '松花江今日开江', body: '冰排顺流而下，两岸市民前来观看。' })
  await page.getByRole('textbox', { name: '标签' }).fill('松花江\n开江')
  const path = await publish(page)
  const [, channel = ''] = /^\/([\w-]+)\/\d{4}-\d\d-\d\d\/\d+$/.exec(path) ?? []
  expect(channel, path).not.toBe('')
  const text = await readersText(page, path)
  for (const words of ['松花江今日开江', '冰排顺流而下，两岸市民前来观看。', '沈雪', '韩松'])
    expect(text).toContain(words)
  expect(await readersText(page, `/${channel}`)).toContain('松花江今日开江')
})

test('What is missing is named before anything goes live', async ({ as }) => {
  const page = await as('chief')
  await beginStory(page)
  await page
    .getByRole('textbox', { name: '主题', exact: true })
    .fill('一条列表里放不下的很长很长的主题')
  await page.getByRole('button', { name: '紧急签发' }).click()
  const dialog = page.getByRole('dialog', { name: '还不能紧急签发' })
  await expect(dialog.getByRole('listitem')).toHaveText([
    '摘要：不能为空。',
    '编辑：不能为空。',
    '正文还没有内容。',
  ])
  await page.keyboard.press('Escape')
  await fillStory(page, { title: '一条列表里放不下的很长很长的主题', body: '正文。' })
  await page.getByRole('button', { name: '紧急签发' }).click()
  await expect(dialog.getByRole('listitem')).toHaveText([
    '标题有16字，列表里放不下，请另写一条15字以内的短标题。',
  ])
})

test('A 快讯 of more than 140 字 says so while one writes it, and is not published', async ({
  as,
}) => {
  const page = await as('chief')
  await beginStory(page)
  await page.getByLabel('快讯').check()
  await fillStory(page, { title: '江畔步道开放', body: '字'.repeat(141) })
  await expect(page.getByText('正文141／140字，超出1字，不能发布')).toBeVisible()
  await page.getByRole('button', { name: '紧急签发' }).click()
  const dialog = page.getByRole('dialog', { name: '还不能紧急签发' })
  await expect(dialog.getByRole('listitem')).toHaveText([
    '快讯有141字，最多140字；请删短，或者不作快讯。',
  ])
  await dialog.getByRole('button', { name: '回去改' }).click()
  await textOfStory(page).press('Backspace')
  await expect(page.getByText('正文140／140字')).toBeVisible()
  await publish(page)
})

test('A live story is worked on while readers keep the text that they have', async ({ as }) => {
  const page = await as('chief')
  const id = await beginStory(page)
  await fillStory(page, { title: '江畔步道开放', body: '步道今日开放。' })
  const path = await publish(page)
  await openStory(page, id)
  await typeAtEnd(page, '全长五公里。')
  await isSaved(page)
  expect(await readersText(page, path)).not.toContain('全长五公里。')
  expect(await publish(page)).toBe(path)
  const text = await readersText(page, path)
  expect(text).toContain('步道今日开放。全长五公里。')
  expect(text).toMatch(/本文于.+修改。/)
})

test('A reporter writes and may not publish; a colleague’s story is not theirs to open', async ({
  as,
}) => {
  const [reporter, editor, auditor] = [
    await as('reporter'),
    await as('editor'),
    await as('auditor'),
  ]
  const own = await beginStory(reporter)
  await typeAtEnd(reporter, '记者的稿子。')
  await isSaved(reporter)
  await expect(reporter.getByRole('button', { name: '紧急签发' })).toHaveCount(0)
  const foreign = await beginStory(editor)
  await reporter.goto(`/admin/stories/${foreign}`)
  await expect(reporter.getByText('这不是您写的稿件，不能打开或修改')).toBeVisible()
  await auditor.goto(`/admin/stories/${own}`)
  await expect(textOfStory(auditor)).toHaveText('记者的稿子。')
  await expect(textOfStory(auditor)).not.toBeEditable()
  await expect(auditor.getByRole('button', { name: /送审|签发|退回|撤回/ })).toHaveCount(0)
  await auditor.goto('/admin/stories/new')
  await expect(auditor.getByText('您的角色不能做这一步')).toBeVisible()
})

test('Versions are kept with their reasons, compared by 字, and restored', async ({ as }) => {
  const page = await as('editor')
  const id = await beginStory(page)
  await typeAtEnd(page, '投入3200万元。')
  const keep = async (reason: string, number: number) => {
    await page.getByRole('button', { name: '存版' }).click()
    await page.getByLabel('改了什么').fill(reason)
    await page.getByRole('dialog').getByRole('button', { name: '存版' }).click()
    await expect(page.getByText(`已存第${number}版。`)).toBeVisible()
  }
  await keep('记者原稿', 1)
  await typeAtEnd(page, '改造庭院68个。')
  await keep('补数字', 2)
  await page.getByRole('link', { name: '比较版本' }).click()
  await page.getByLabel('从第1版').check()
  await page.getByLabel('到第2版').check()
  await page.getByRole('button', { name: '比较', exact: true }).click()
  await expect(page.locator('ins')).toContainText('改造庭院68个。')
  await expect(page.getByRole('row', { name: /第2版/ })).toContainText('补数字')
  await expect(page.getByRole('row', { name: /第2版/ })).toContainText('沈雪')
  await page.getByRole('button', { name: '恢复第1版' }).click()
  await expect(page.getByText('已经恢复')).toBeVisible()
  await openStory(page, id)
  await expect(textOfStory(page)).toHaveText('投入3200万元。')
  expect((await storedStory(page, id)).text).toBe('投入3200万元。')
})

test('The preview shows what readers will read, word for word, in a frame where nothing runs', async ({
  as,
}) => {
  const page = await as('chief')
  const id = await beginStory(page)
  await fillStory(page, {
    title: '夏至音乐会开票',
    body: '音乐会今日开票。<script>alert(1)</script>',
  })
  await isSaved(page)
  await page.getByRole('button', { name: '预览' }).click()
  const frame = previewIn(page)
  await expect(frame.getByRole('heading', { level: 1 })).toHaveText('夏至音乐会开票')
  const words = () => frame.locator('.story-text .prose').textContent()
  const steps = await page.evaluate(() => history.length)
  const previewed = await words()
  await typeAtEnd(page, '地点在大剧院。')
  await expect(frame.getByText('地点在大剧院。')).toBeVisible({ timeout: 10_000 })
  await page.getByRole('complementary').getByRole('button', { name: '深色' }).click()
  await expect(frame.locator('html')).toHaveAttribute('data-theme', 'dark')
  await page.getByRole('button', { name: '电脑' }).click()
  expect(await frame.locator('body').evaluate(() => innerWidth)).toBe(1280)
  const credits = await frame.locator('.story-text dl').textContent()
  // The way back is not through the previews that one has seen
  expect(await page.evaluate(() => history.length)).toBe(steps)
  const path = await publish(page)
  await page.goto(path)
  const live = await page.locator('.story-text .prose').textContent()
  expect(live).toBe(`${previewed}地点在大剧院。`)
  expect(await page.locator('.story-text dl').textContent()).toBe(credits)
  const answer = await page.request.get(`/admin/preview/${id}`)
  expect(answer.headers()['cache-control']).toBe('no-store')
  expect(answer.headers()['content-security-policy']).toContain('sandbox allow-same-origin')
  expect(answer.headers()['content-security-policy']).toContain("script-src 'self';")
  expect(await answer.text()).not.toMatch(/<script(?! type="application\/ld\+json")/)
})

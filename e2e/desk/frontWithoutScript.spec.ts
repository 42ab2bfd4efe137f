import { expect, test } from '#e2e/support/desk.ts'
import { layOut, listOf, liveStories, slotsOf } from '#e2e/support/front.ts'

test.use({ javaScriptEnabled: false })

test('Without script the chief moves a story and publishes by the form’s own buttons', async ({
  as,
  newsroom,
}) => {
  const [a, b, c] = await liveStories(newsroom, 3)
  if (!a || !b || !c) throw new Error('too few stories')
  await layOut(newsroom, 'front', { lead: [a.id], topStories: [b.id, c.id] })
  const page = await as('chief')
  await page.goto('/admin/front')
  await listOf(page, '要闻').locator('.slot summary').nth(1).click()
  await page.getByRole('button', { name: `上移：${c.title}` }).click()
  await expect(slotsOf(page, '要闻')).toHaveText([c.shortTitle, b.shortTitle])
  await listOf(page, '要闻').locator('.slot summary').nth(0).click()
  await page.getByLabel(`结束时间：${c.title}`).fill('2199-01-01T08:00')
  await page.getByRole('button', { name: '发布首页' }).click()
  await expect(page.getByText('新版面已经发布')).toBeVisible()
  await expect(slotsOf(page, '要闻')).toHaveText([c.shortTitle, b.shortTitle])
  await expect(page.getByText('到01-01 08:00')).toBeVisible()
})

test('An end that the calendar does not have is refused, never read as no end', async ({
  as,
  newsroom,
}) => {
  const [a] = await liveStories(newsroom, 1)
  if (!a) throw new Error('too few stories')
  await layOut(newsroom, 'front', { lead: [a.id] })
  const page = await as('chief')
  await page.goto('/admin/front')
  await listOf(page, '头条').locator('.slot summary').click()
  await page.getByLabel(`结束时间：${a.title}`).fill('2200-01-01T08:00')
  await page.getByRole('button', { name: '发布首页' }).click()
  await expect(page.getByText(`第${a.id}号稿件的时间读不懂`)).toBeVisible()
  await expect(page.getByText('新版面已经发布')).toBeHidden()
})

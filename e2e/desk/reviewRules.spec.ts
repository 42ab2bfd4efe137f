import { axeFaults } from '#e2e/support/axe.ts'
import { ask } from '#e2e/support/formPost.ts'
import { textOf } from '#e2e/support/html.ts'
import { expect, test } from '#e2e/support/office.ts'

test('An administrator limits the reviews of a channel, is told what is wrong with a limit, and takes one away', async ({
  as,
}) => {
  const page = await as('admin')
  await page.goto('/admin/channels')
  const row = page.getByRole('listitem').filter({ hasText: '/longjiang' })
  await expect(row.getByText('审稿时限：初审60分钟，复审45分钟，终审30分钟')).toBeVisible()
  await row.getByText('审稿时限和放宽').click()
  const form = page.getByRole('form', { name: '“龙江”的审稿时限' })
  await form.getByLabel('初审').fill('一小时')
  await form.getByRole('button', { name: '保存时限' }).click()
  await expect(form.getByRole('alert')).toBeFocused()
  await expect(form.getByLabel('初审')).toHaveAttribute('aria-invalid', 'true')
  await expect(form.getByLabel('初审')).toHaveValue('一小时')
  await form.getByLabel('初审').fill('90')
  await form.getByLabel('复审').fill('')
  await form.getByRole('button', { name: '保存时限' }).click()
  await expect(page.getByText('审稿时限保存好了')).toBeVisible()
  await expect(row.getByText('审稿时限：初审90分钟，复审不限，终审30分钟')).toBeVisible()
})

test('An administrator relaxes a rule with a reason, sees it listed, and ends it', async ({
  as,
}) => {
  const page = await as('admin')
  await page.goto('/admin/channels')
  const row = page.getByRole('listitem').filter({ hasText: '/guonei' })
  await row.getByText('审稿时限和放宽').click()
  const form = page.getByRole('form', { name: '放宽“国内”的三审分工' })
  await form.getByLabel('放宽哪一条').selectOption({ label: '一人可以做两道审稿' })
  await form.getByLabel('放宽的原因').fill('节日值班只有一名编辑')
  await form.getByRole('button', { name: '放宽', exact: true }).click()
  await expect(page.getByText('放宽了三审分工')).toBeVisible()
  const list = page.getByRole('list', { name: '“国内”放宽的分工' })
  await expect(list).toContainText('原因：节日值班只有一名编辑　赵川')
  expect(await axeFaults(page)).toEqual([])
  await list.getByRole('button', { name: /结束放宽/ }).click()
  await expect(page.getByText('放宽结束了')).toBeVisible()
  await expect(list).toHaveCount(0)
})

test('Whoever reads the channels sees limits and what is relaxed, without script too, and has nothing to press', async ({
  as,
  newsroom,
}) => {
  const page = await as('auditor')
  const cookie = (await page.context().cookies()).map(({ name, value }) => `${name}=${value}`)
  const headers = { cookie: cookie.join('; ') }
  const { html } = await ask(newsroom.origin, '/admin/channels', { method: 'GET', headers })
  const text = textOf(html)
  expect(text).toContain('放宽：改过稿件的人可以审')
  expect(text).toContain('专题编辑组只有两个人')
  expect(text).not.toContain('结束放宽')
})

import { deskOrigin } from '#e2e/support/desk.ts'
import { expect, test } from '#e2e/support/office.ts'

const inDays = (days: number): string =>
  new Date(Date.now() + days * 86_400_000 + 8 * 3_600_000).toISOString().slice(0, 10)

test('An administrator changes the house, and readers read it in the footer', async ({
  as,
  page: reader,
}) => {
  const page = await as('admin')
  await page.goto('/admin/settings')
  await page.getByLabel('主办单位').fill('冰城报业')
  await page.getByRole('button', { name: '保存站点' }).click()
  await expect(page.getByText('站点信息保存好了')).toBeVisible()
  await reader.goto('/')
  await expect(reader.getByRole('contentinfo')).toContainText('版权所有：冰城报业')
})

test('A licence that ends soon is brought up on the start page, and its row leads nowhere unsafe', async ({
  as,
  page: reader,
}) => {
  const page = await as('admin')
  await page.goto('/admin/settings')
  const row = page.getByRole('group', { name: '第4行' })
  await row.getByLabel('名称').fill('视听许可证')
  await row.getByLabel('编号').fill('123456')
  await row.getByLabel('链接').fill('javascript:alert(1)')
  await row.getByLabel('有效期至').fill(inDays(20))
  await page.getByRole('button', { name: '保存许可信息' }).click()
  await expect(
    page.getByRole('alert').filter({ hasText: '第4项链接：不是完整的网址' }),
  ).toBeFocused()
  await expect(row.getByLabel('编号')).toHaveValue('123456')
  await expect(row.getByLabel('链接')).toHaveAttribute('aria-invalid', 'true')
  await row.getByLabel('链接').fill('')
  await page.getByRole('button', { name: '保存许可信息' }).click()
  await expect(page.getByText('许可信息保存好了')).toBeVisible()
  await page.goto('/admin')
  await expect(page.getByText('“视听许可证”（123456）还有20天到期')).toBeVisible()
  const chief = await as('chief')
  await chief.goto('/admin')
  await expect(chief.getByText('“视听许可证”（123456）还有20天到期')).toBeVisible()
  await reader.goto('/')
  await expect(reader.getByRole('contentinfo')).toContainText('视听许可证：123456')
  await expect(reader.getByRole('contentinfo')).not.toContainText('到期')
})

test('Of two administrators on one form the second reads who was first, keeps what was typed, and decides', async ({
  as,
}) => {
  const [first, second] = [await as('admin'), await as('admin')]
  await first.goto('/admin/settings')
  await second.goto('/admin/settings')
  await first.getByLabel('电话').fill('0451-1')
  await first.getByRole('button', { name: '保存联系方式' }).click()
  await expect(first.getByText('联系方式保存好了')).toBeVisible()
  await second.getByLabel('电话').fill('0451-2')
  await second.getByRole('button', { name: '保存联系方式' }).click()
  await expect(second.getByRole('alert').filter({ hasText: /赵川在.*改过这一项/ })).toBeFocused()
  await expect(second.getByLabel('电话')).toHaveValue('0451-2')
  await first.reload()
  await expect(first.getByLabel('电话')).toHaveValue('0451-1')
  await second.getByRole('button', { name: '保存联系方式' }).click()
  await expect(second.getByText('联系方式保存好了')).toBeVisible()
  await first.reload()
  await expect(first.getByLabel('电话')).toHaveValue('0451-2')
})

test('An administrator ends the demo, and readers see another site; then goes back', async ({
  as,
  page: reader,
}) => {
  const page = await as('admin')
  await page.goto('/admin/settings')
  await reader.goto('/')
  await expect(reader.getByText('演示站点').first()).toBeVisible()
  await page.getByRole('button', { name: '确认，结束演示' }).click()
  await expect(page.getByRole('alert').filter({ hasText: '请先勾选' })).toBeFocused()
  await page.getByLabel(/我已逐项核对/).check()
  await page.getByRole('button', { name: '确认，结束演示' }).click()
  await expect(page.getByText('已经确认：网站不再是演示站点。')).toBeVisible()
  await reader.goto('/')
  await expect(reader.getByText('演示站点')).toHaveCount(0)
  await expect(reader.locator('meta[name="robots"]')).toHaveCount(0)
  await page.getByRole('button', { name: '回到演示站点' }).click()
  await expect(page.getByText('网站又是演示站点了。')).toBeVisible()
  await reader.goto('/')
  await expect(reader.getByText('演示站点').first()).toBeVisible()
})

test('Without script a form works, keeps what was typed, and says what is wrong', async ({
  browser,
  newsroom,
  stateOf,
}) => {
  const context = await browser.newContext({
    javaScriptEnabled: false,
    baseURL: deskOrigin(newsroom),
    storageState: await stateOf('admin'),
  })
  const page = await context.newPage()
  await page.goto('/admin/settings')
  await page.getByLabel('创办年份').fill('1800')
  await page.getByLabel('题句第一行').fill('新的题句')
  await page.getByRole('button', { name: '保存站点' }).click()
  await expect(page.getByText('创办年份：不能小于1990。').first()).toBeVisible()
  await expect(page.getByLabel('题句第一行')).toHaveValue('新的题句')
  await page.getByLabel('创办年份').fill('2012')
  await page.getByRole('button', { name: '保存站点' }).click()
  await expect(page.getByText('站点信息保存好了')).toBeVisible()
  await expect(page.getByLabel('创办年份')).toHaveValue('2012')
  await context.close()
})

test('An auditor reads the settings and can change none of them', async ({ as }) => {
  const page = await as('auditor')
  await page.goto('/admin/settings')
  await expect(page.getByText('您可以看，不能改')).toBeVisible()
  await expect(page.getByLabel('站名')).toBeDisabled()
  await expect(page.getByRole('button', { name: '保存站点' })).toBeDisabled()
})

test('An administrator has the feeds carry summaries only, and a feed reader gets no more', async ({
  as,
  page: reader,
}) => {
  const carriesText = async () =>
    (await (await reader.request.get('/feed.xml')).text()).includes('<content:encoded>')
  expect(await carriesText()).toBe(true)
  const page = await as('admin')
  await page.goto('/admin/settings')
  await page.getByLabel('稿件内容').selectOption({ label: '摘要' })
  await page.getByRole('button', { name: '保存订阅源' }).click()
  await expect(page.getByText('订阅源的设置保存好了')).toBeVisible()
  await expect(page.getByLabel('稿件内容')).toHaveValue('summary')
  expect(await carriesText()).toBe(false)
})

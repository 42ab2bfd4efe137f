import { deskOrigin } from '#e2e/support/desk.ts'
import { expect, test } from '#e2e/support/office.ts'
import { aColleague, password } from '#e2e/support/staff.ts'

test('An administrator invites a colleague; the link is shown once and lets them in', async ({
  as,
  browser,
  newsroom,
}) => {
  const page = await as('admin')
  await page.goto('/admin/staff')
  await page.getByLabel('姓名').fill('高雪松')
  await page.getByLabel('用户名').fill('Not Good')
  await page.getByLabel('角色', { exact: true }).selectOption({ label: '主任' })
  await page.getByRole('button', { name: '生成邀请链接' }).click()
  await expect(page.getByRole('alert').filter({ hasText: '用户名用2到30个' })).toBeFocused()
  await expect(page.getByLabel('姓名')).toHaveValue('高雪松')
  await expect(page.getByLabel('角色', { exact: true })).toHaveValue('deskHead')
  await page.getByLabel('用户名').fill('gaoxuesong')
  await page.getByRole('button', { name: '生成邀请链接' }).click()
  const link = await page.getByLabel('给高雪松的邀请链接').inputValue()
  expect(link).toMatch(new RegExp(`^${deskOrigin(newsroom)}/admin/invitation/[\\w-]{43}$`))
  await expect(page.getByLabel('给高雪松的邀请链接')).toBeFocused()
  const row = page.getByRole('row').filter({ hasText: 'gaoxuesong' })
  await page.reload()
  await expect(page.getByLabel('给高雪松的邀请链接')).toHaveCount(0)
  await expect(row).toContainText('未接受邀请')

  const invited = await browser.newPage()
  await invited.goto(link)
  await invited.getByLabel('密码', { exact: true }).fill(password)
  await invited.getByLabel('再输一次').fill(password)
  await invited.getByRole('button', { name: '设好并登录' }).click()
  await expect(invited.getByRole('heading', { level: 1 })).toHaveText('您好，高雪松')
  await invited.close()
  await page.reload()
  await expect(row).toContainText('在用')
})

test('An administrator gives a role, disables and enables a colleague, and gives a password once', async ({
  as,
  newsroom,
}) => {
  const { id, username } = await aColleague(newsroom)
  const page = await as('admin')
  await page.goto('/admin/staff')
  await page.getByRole('row').filter({ hasText: username }).getByRole('link').click()
  await page.getByLabel('角色', { exact: true }).selectOption({ label: '总编' })
  await page.getByRole('button', { name: '保存角色' }).click()
  await expect(page.getByText('角色改好了')).toBeVisible()
  await expect(page.getByRole('list', { name: /可以做什么/ })).toContainText('撤稿')
  await page.getByRole('button', { name: '给一个初始密码' }).click()
  await expect(page.getByLabel('初始密码', { exact: true })).toHaveValue(
    /^[2-9a-z]{4}(-[2-9a-z]{4}){3}$/,
  )
  await page.getByRole('button', { name: '停用账号' }).click()
  await expect(page.getByText('账号停用了')).toBeVisible()
  await expect(page.getByRole('button', { name: '给一个初始密码' })).toHaveCount(0)
  await page.getByRole('button', { name: '启用账号' }).click()
  await expect(page.getByText('账号启用了')).toBeVisible()
  await page.getByRole('link', { name: /做过的事/ }).click()
  await expect(page).toHaveURL(new RegExp(`/admin/log\\?actor=${id}$`))
})

test('The last administrator stays one', async ({ as }) => {
  const page = await as('admin')
  await page.goto('/admin/staff/demo-admin')
  await page.getByRole('button', { name: '停用账号' }).click()
  const refusal = (form: string) => page.getByRole('form', { name: form }).getByRole('alert')
  await expect(refusal('停用和启用')).toContainText('最后一位能登录的管理员')
  await expect(refusal('停用和启用')).toBeFocused()
  await page.getByLabel('角色', { exact: true }).selectOption({ label: '编辑' })
  await page.getByRole('button', { name: '保存角色' }).click()
  await expect(refusal('改角色')).toBeFocused()
  await expect(page.getByLabel('角色', { exact: true })).toHaveValue('editor')
  await page.reload()
  await expect(page.getByLabel('角色', { exact: true })).toHaveValue('admin')
})

test('A colleague whom nobody knows is no page', async ({ as }) => {
  const page = await as('admin')
  await page.goto('/admin/staff/no-such-person')
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('没有这位同事')
})

test('A form that does not say what it is for lets nobody in and signs nobody out', async ({
  as,
  newsroom,
}) => {
  const { id } = await aColleague(newsroom)
  const page = await as('admin')
  await page.goto(`/admin/staff/${id}`)
  await page.getByRole('button', { name: '停用账号' }).click()
  await expect(page.getByText('账号停用了')).toBeVisible()
  const enabling = page.locator('button[name=wish][value=enable]')
  await enabling.evaluate((button: HTMLButtonElement) => {
    button.value = 'constructor'
  })
  await page.locator('button[name=wish][value=constructor]').click()
  await expect(page.getByText('没有说明要做什么，请刷新页面再试。').first()).toBeVisible()
  await page.reload()
  await expect(enabling).toBeVisible()
})

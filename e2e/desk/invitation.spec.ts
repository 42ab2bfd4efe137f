import { expect, giveName, test } from '#e2e/support/desk.ts'
import { aColleague, anInvited, deed, onStoreOf, password } from '#e2e/support/staff.ts'

test('An invited colleague opens the link, sets a password and is in; the link is used up', async ({
  page,
  newsroom,
}) => {
  const { token, username } = await anInvited(newsroom, 'proofreader')
  await page.goto(`/admin/invitation/${token}`)
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('新来的同事，请设置密码')
  await expect(page.getByText(username)).toBeVisible()
  await expect(page.getByText('角色是校对')).toBeVisible()
  const set = async (text: string) => {
    await page.getByLabel('密码', { exact: true }).fill(text)
    await page.getByLabel('再输一次').fill(text)
    await page.getByRole('button', { name: '设好并登录' }).click()
  }
  await set('short')
  await expect(page.getByRole('alert').filter({ hasText: '密码至少要10个字符' })).toBeFocused()
  await set(password)
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('您好，新来的同事')
  await page.goto(`/admin/invitation/${token}`)
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('链接无效')
})

test('A link that nobody sent opens nothing', async ({ page }) => {
  for (const token of ['x', 'a'.repeat(43)]) {
    await page.goto(`/admin/invitation/${token}`)
    await expect(page.getByRole('heading', { level: 1 })).toHaveText('链接无效')
    await page.goto(`/admin/first-administrator/${token}`)
    await expect(page.getByRole('heading', { level: 1 })).toHaveText('链接无效')
  }
})

test('Whoever got an initial password changes it before anything else opens', async ({
  page,
  newsroom,
}) => {
  const { id, username } = await aColleague(newsroom)
  const initial = await onStoreOf(newsroom, async () => {
    const { giveInitialPassword } = await import('#newsroom/people/giveInitialPassword.ts')
    const given = await giveInitialPassword(deed(), { personId: id })
    return given.ok ? given.value.password : ''
  })
  await page.goto('/admin/account')
  await giveName(page, { username, password: initial })
  await expect(page.getByText('初始密码，换成自己的才能继续')).toBeVisible()
  for (const address of ['/admin', '/admin/account', '/admin/no-such-page']) {
    await page.goto(address)
    await expect(page).toHaveURL(/\/admin\/password$/)
  }
  const options = await page.request.get('/api/auth/passkey/generate-register-options')
  expect(options.status()).toBe(403)
  await page.getByLabel('现在的密码').fill(initial)
  await page.getByLabel('新密码').fill(password)
  await page.getByLabel('再输一次').fill(password)
  await page.getByRole('button', { name: '换密码' }).click()
  await expect(page).toHaveURL(/\/admin$/)
})

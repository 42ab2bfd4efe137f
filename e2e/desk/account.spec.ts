import type { Page } from '@playwright/test'
import { deskOrigin, expect, giveName, signIn, test } from '#e2e/support/desk.ts'
import { aColleague } from '#e2e/support/staff.ts'
import { totpOf } from '#e2e/support/totp.ts'

/** Sets up the app and answers its secret and the recovery codes. */
async function setUpApp(page: Page, password: string) {
  await page.goto('/admin/account')
  await page.getByLabel('密码', { exact: true }).fill(password)
  await page.getByRole('button', { name: '启用动态码' }).click()
  await expect(page.getByRole('img', { name: /二维码/ })).toBeVisible()
  const secret = (await page.getByText('密钥：').locator('code').textContent()) ?? ''
  const codes = await page
    .getByRole('list', { name: '恢复码' })
    .getByRole('listitem')
    .allTextContents()
  await page.getByLabel(/输入验证器里的6位数字/).fill(totpOf(secret))
  await page.getByRole('button', { name: '确认启用' }).click()
  await expect(page.getByText('动态码已经启用')).toBeVisible()
  return { secret, codes }
}

async function giveCode(page: Page, label: string, code: string) {
  await page.getByLabel(label).fill(code)
  await page.getByRole('button', { name: '登录' }).click()
}

test('An editor adds an authenticator app; from then on a password alone opens nothing', async ({
  page,
  newsroom,
  browser,
}) => {
  const given = await aColleague(newsroom)
  await signIn(page, given)
  const { secret, codes } = await setUpApp(page, given.password)
  expect(codes).toHaveLength(10)

  const elsewhere = await browser.newPage({ baseURL: deskOrigin(newsroom) })
  await elsewhere.goto('/admin/account')
  await giveName(elsewhere, given)
  await elsewhere.waitForURL(/\/sign-in\/code/)
  const stranger = await elsewhere.request.get('/admin/account', { maxRedirects: 0 })
  expect(stranger.status()).toBe(303)
  const code = totpOf(secret)
  await giveCode(elsewhere, '动态码', code === '000000' ? '111111' : '000000')
  await expect(elsewhere.getByText('动态码不对')).toBeVisible()
  await giveCode(elsewhere, '动态码', totpOf(secret))
  await expect(elsewhere).toHaveURL(/\/admin\/account$/)
  await elsewhere.close()
})

test('An editor without the phone comes in with a recovery code, once', async ({
  page,
  newsroom,
}) => {
  const given = await aColleague(newsroom)
  await signIn(page, given)
  const { codes } = await setUpApp(page, given.password)
  const enter = async () => {
    await page.context().clearCookies()
    await page.goto('/admin')
    await giveName(page, given)
    await page.getByRole('link', { name: /用恢复码登录/ }).click()
    await giveCode(page, '恢复码', codes[0] ?? '')
  }
  await enter()
  await expect(page.getByRole('heading', { name: /^您好/ })).toBeVisible()
  await enter()
  await expect(page.getByText('恢复码不对，或者已经用过。')).toBeVisible()
})

test('New recovery codes are shown once; the app is dropped with the password', async ({
  page,
  newsroom,
}) => {
  const given = await aColleague(newsroom)
  await signIn(page, given)
  const { codes } = await setUpApp(page, given.password)
  await page.getByLabel('密码', { exact: true }).fill('not the password')
  await page.getByRole('button', { name: '换一组恢复码' }).click()
  await expect(page.getByText('密码不对。')).toBeVisible()
  await page.getByLabel('密码', { exact: true }).fill(given.password)
  await page.getByRole('button', { name: '换一组恢复码' }).click()
  const list = page.getByRole('list', { name: '恢复码' }).getByRole('listitem')
  await expect(list).toHaveCount(10)
  expect(await list.allTextContents()).not.toEqual(codes)
  await page.reload()
  await expect(list).toHaveCount(0)
  await page.getByLabel('密码', { exact: true }).fill(given.password)
  await page.getByRole('button', { name: '停用动态码' }).click()
  await expect(page.getByText('动态码已经停用')).toBeVisible()
})

test('A chief adds a passkey, signs in with it, renames it and removes it', async ({
  page,
  newsroom,
}) => {
  const given = await aColleague(newsroom, 'chief')
  const devtools = await page.context().newCDPSession(page)
  await devtools.send('WebAuthn.enable')
  await devtools.send('WebAuthn.addVirtualAuthenticator', {
    options: {
      protocol: 'ctap2',
      transport: 'internal',
      hasResidentKey: true,
      hasUserVerification: true,
      isUserVerified: true,
    },
  })
  await signIn(page, given, '/admin/account')
  await page.getByLabel('这台设备的名称').fill('办公室电脑')
  await page.getByRole('button', { name: '添加通行密钥' }).click()
  await expect(page.getByText('通行密钥添加好了')).toBeVisible()
  const name = page.getByLabel('通行密钥的名称')
  await expect(name).toHaveValue('办公室电脑')

  await page.getByRole('banner').getByRole('button', { name: '退出' }).click()
  await page.waitForURL(/\/admin\/sign-in/)
  await page.getByRole('button', { name: '用通行密钥登录' }).click()
  await page.waitForURL(/\/admin$/)

  await page.goto('/admin/account')
  await name.fill('值班室电脑')
  await page.getByRole('button', { name: '改名' }).click()
  await expect(page.getByText('名称改好了。')).toBeVisible()
  await expect(name).toHaveValue('值班室电脑')
  await page.getByRole('button', { name: /删除.*“值班室电脑”/ }).click()
  await expect(page.getByText('通行密钥删掉了。')).toBeVisible()
  await page.context().clearCookies()
  await page.goto('/admin/sign-in')
  await page.getByRole('button', { name: '用通行密钥登录' }).click()
  await expect(page.getByText('没有用通行密钥登录成功')).toBeVisible()
})

test('A passkey of a device that does not ask who holds it opens nothing', async ({
  page,
  newsroom,
}) => {
  const given = await aColleague(newsroom)
  const devtools = await page.context().newCDPSession(page)
  await devtools.send('WebAuthn.enable')
  const { authenticatorId } = await devtools.send('WebAuthn.addVirtualAuthenticator', {
    options: {
      protocol: 'ctap2',
      transport: 'internal',
      hasResidentKey: true,
      hasUserVerification: true,
      isUserVerified: true,
    },
  })
  await signIn(page, given, '/admin/account')
  await page.getByLabel('这台设备的名称').fill('手机')
  await page.getByRole('button', { name: '添加通行密钥' }).click()
  await expect(page.getByText('通行密钥添加好了')).toBeVisible()
  await page.context().clearCookies()
  await devtools.send('WebAuthn.setUserVerified', { authenticatorId, isUserVerified: false })
  await page.goto('/admin/sign-in')
  await page.getByRole('button', { name: '用通行密钥登录' }).click()
  await expect(page.getByText(/没有完成。|没有用通行密钥登录成功/)).toBeVisible()
  expect((await page.request.get('/admin', { maxRedirects: 0 })).status()).toBe(303)
})

test('An editor sees where they are signed in and ends one place, then all', async ({
  page,
  newsroom,
  browser,
}) => {
  const given = await aColleague(newsroom)
  const elsewhere = await browser.newPage({ baseURL: deskOrigin(newsroom) })
  await signIn(elsewhere, given)
  await signIn(page, given, '/admin/account')
  const rows = page.getByRole('region', { name: '登录着的浏览器' }).getByRole('row')
  await expect(rows).toHaveCount(3)
  await expect(rows.filter({ hasText: '就是这里' })).toHaveCount(1)
  await rows.getByRole('button', { name: '退出' }).click()
  await expect(page.getByText('那里已经退出。')).toBeVisible()
  await expect(rows).toHaveCount(2)
  await elsewhere.goto('/admin')
  await expect(elsewhere).toHaveURL(/sign-in/)
  await signIn(elsewhere, given)
  await page.getByRole('button', { name: '在所有地方退出' }).click()
  await expect(page).toHaveURL(/\/admin\/sign-in$/)
  await elsewhere.goto('/admin')
  await expect(elsewhere).toHaveURL(/sign-in/)
  await elsewhere.close()
})

test('An editor changes the password; other places are signed out, this one is not', async ({
  page,
  newsroom,
  browser,
}) => {
  const given = await aColleague(newsroom)
  const elsewhere = await browser.newPage({ baseURL: deskOrigin(newsroom) })
  await signIn(elsewhere, given)
  await signIn(page, given, '/admin/account')
  await page.getByRole('link', { name: '换密码' }).click()
  const fill = async (current: string, next: string, again = next) => {
    await page.getByLabel('现在的密码').fill(current)
    await page.getByLabel('新密码').fill(next)
    await page.getByLabel('再输一次').fill(again)
    await page.getByRole('button', { name: '换密码' }).click()
  }
  const summary = (text: string) => page.getByRole('alert').filter({ hasText: text })
  await fill(given.password, '新的密码要长一些才行', '新的密码要长一些不行')
  await expect(summary('两次输入的密码不一样')).toBeFocused()
  await fill(given.password, '太短')
  await expect(summary('密码至少要10个字符')).toBeFocused()
  await page.getByRole('link', { name: /密码至少要10个字符/ }).click()
  await expect(page.getByLabel('新密码')).toBeFocused()
  await fill('not the password', '新的密码要长一些才行')
  await expect(summary('现在的密码不对')).toBeFocused()
  await fill(given.password, '新的密码要长一些才行')
  await expect(page.getByText('密码换好了。')).toBeVisible()
  await elsewhere.goto('/admin')
  await expect(elsewhere).toHaveURL(/sign-in/)
  await signIn(elsewhere, { ...given, password: '新的密码要长一些才行' })
  await elsewhere.close()
})

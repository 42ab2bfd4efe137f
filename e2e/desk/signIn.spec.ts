import { demoPassword } from '#e2e/support/demo.ts'
import { deskOrigin, expect, giveName, signIn, test } from '#e2e/support/desk.ts'
import { postForm } from '#e2e/support/formPost.ts'
import { textOf } from '#e2e/support/html.ts'
import { aColleague, deed, onStoreOf } from '#e2e/support/staff.ts'

const chief = { username: 'chief', password: demoPassword }

test('A chief signs in, is greeted by name and role, and signs out', async ({ page }) => {
  await signIn(page, chief)
  await expect(page).toHaveURL(/\/admin$/)
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('您好，韩松')
  await expect(page.getByText('总编').first()).toBeVisible()
  await page.getByRole('banner').getByRole('button', { name: '退出' }).click()
  await page.waitForURL(/\/admin\/sign-in$/)
  await page.goto('/admin')
  await expect(page).toHaveURL(/\/admin\/sign-in$/)
})

test('An editor signs in by keyboard alone', async ({ page }) => {
  await page.goto('/admin')
  await page.keyboard.press('Tab')
  await expect(page.getByLabel('用户名')).toBeFocused()
  await page.keyboard.type('editor')
  await page.keyboard.press('Tab')
  await page.keyboard.type(demoPassword)
  await page.keyboard.press('Enter')
  await page.waitForURL(/\/admin$/)
  await page.keyboard.press('Tab')
  await expect(page.getByRole('link', { name: '跳到正文' })).toBeFocused()
  await page.keyboard.press('Enter')
  await expect(page.getByRole('main')).toBeFocused()
})

test('A person whose script does not run signs in all the same', async ({ browser, newsroom }) => {
  const context = await browser.newContext({
    javaScriptEnabled: false,
    baseURL: deskOrigin(newsroom),
  })
  const page = await context.newPage()
  await page.goto('/admin/account')
  await giveName(page, { ...chief, password: 'not the password' })
  await expect(page.getByText('用户名或密码不对。')).toBeVisible()
  await expect(page.getByLabel('用户名')).toHaveValue('chief')
  await giveName(page, chief)
  await expect(page).toHaveURL(/\/admin\/account$/)
  await page.getByRole('button', { name: '深色' }).click()
  await expect(page.locator('html')).toHaveAttribute('data-theme', 'dark')
  await page.getByRole('banner').getByRole('button', { name: '退出' }).click()
  await expect(page).toHaveURL(/\/admin\/sign-in$/)
  await context.close()
})

test('A person is told what was wrong where a screen reader reads it, and no password comes back', async ({
  page,
}) => {
  await page.goto('/admin')
  await giveName(page, { username: 'nobody-here', password: 'not the password' })
  const summary = page.getByRole('alert').filter({ hasText: '用户名或密码不对。' })
  await expect(summary).toBeFocused()
  await expect(page.getByLabel('用户名')).toHaveValue('nobody-here')
  await expect(page.getByLabel('密码', { exact: true })).toHaveValue('')
})

test('Nobody is led to another site after signing in', async ({ page }) => {
  for (const next of ['//evil.example', 'https://evil.example/admin', '/admin/..//evil.example']) {
    await page.context().clearCookies()
    await page.goto(`/admin/sign-in?next=${encodeURIComponent(next)}`)
    await giveName(page, chief)
    await expect(page.getByRole('heading', { name: '您好，韩松' })).toBeVisible()
    expect(new URL(page.url()).pathname).toBe('/admin')
  }
})

test('Whoever guesses waits longer and longer; their neighbour and the owner elsewhere do not', async ({
  newsroom,
}) => {
  const { username, password } = await aColleague(newsroom)
  const neighbour = await aColleague(newsroom)
  const guess = async (given = 'wrong password', localAddress = '127.0.0.3') => {
    const values = { username, password: given }
    const answer = await postForm(newsroom.origin, '/admin/sign-in', values, { localAddress })
    return { ...answer, text: textOf(answer.html) }
  }
  for (let times = 0; times < 4; times += 1)
    expect((await guess()).text).toContain('用户名或密码不对。')
  expect((await guess()).text).toMatch(/请[12]秒后再试/)
  expect((await guess(password)).text).toMatch(/请[12]秒后再试/)
  const other = { username: neighbour.username, password: neighbour.password }
  const sameAddress = { localAddress: '127.0.0.3' }
  expect((await postForm(newsroom.origin, '/admin/sign-in', other, sameAddress)).status).toBe(303)
  expect((await guess(password, '127.0.0.4')).status).toBe(303)
})

test('The wait doubles with the next failure', async ({ newsroom }) => {
  const { username } = await aColleague(newsroom)
  const guess = async () => {
    const values = { username, password: 'wrong password' }
    const from = { localAddress: '127.0.0.5' }
    return textOf((await postForm(newsroom.origin, '/admin/sign-in', values, from)).html)
  }
  for (let times = 0; times < 4; times += 1) await guess()
  await expect.poll(guess, { timeout: 10_000 }).toContain('用户名或密码不对。')
  expect(await guess()).toMatch(/请[34]秒后再试/)
})

test('A disabled colleague loses the desk at the next click', async ({ page, newsroom }) => {
  const { id, ...given } = await aColleague(newsroom)
  await signIn(page, given, '/admin/account')
  await onStoreOf(newsroom, async () => {
    const { disableStaff } = await import('#newsroom/people/disableStaff.ts')
    expect(await disableStaff(deed(), { personId: id })).toMatchObject({ ok: true })
  })
  await page.getByRole('link', { name: '工作台' }).click()
  await expect(page).toHaveURL(/\/admin\/sign-in/)
  await giveName(page, given)
  await expect(page.getByText('用户名或密码不对。')).toBeVisible()
})

test('A session that ended meanwhile leads back to the page after signing in', async ({
  page,
  newsroom,
}) => {
  const given = await aColleague(newsroom)
  await signIn(page, given)
  await page.context().clearCookies()
  await page.goto('/admin/account?done=password')
  await giveName(page, given)
  await expect(page).toHaveURL(/\/admin\/account\?done=password$/)
})

test('An action of somebody whose session ended leads to sign in, and does nothing', async ({
  page,
  newsroom,
}) => {
  const given = await aColleague(newsroom)
  await signIn(page, given, '/admin/account')
  await page.context().clearCookies()
  await page.getByRole('button', { name: '在所有地方退出' }).click()
  await expect(page).toHaveURL(/\/admin\/sign-in\?next=%2Fadmin%2Faccount$/)
})

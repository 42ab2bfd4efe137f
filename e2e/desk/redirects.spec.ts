import { expect, test } from '#e2e/support/office.ts'

test('An administrator moves an address, readers follow at once; then takes it back', async ({
  as,
  page: reader,
}) => {
  const page = await as('admin')
  await page.goto('/admin/redirects')
  const add = async (from: string, to: string) => {
    await page.getByLabel('旧地址', { exact: true }).fill(from)
    await page.getByLabel('新地址').fill(to)
    await page.getByRole('button', { name: '添加' }).click()
  }
  await add('/shequ/1.htm', '/about')
  await expect(page.getByText('跳转添好了')).toBeVisible()
  await reader.goto('/shequ/1.htm')
  await expect(reader).toHaveURL(/\/about$/)

  await add('/zhuanqu', '/shequ/2.htm')
  await expect(page.getByRole('cell', { name: '/zhuanqu', exact: true })).toBeVisible()
  await add('/shequ/2.htm', '/zhuanqu')
  await expect(page.getByRole('alert').filter({ hasText: '新地址会转回旧地址' })).toBeFocused()
  await expect(page.getByLabel('新地址')).toHaveValue('/zhuanqu')
  await add('/about', '/bcxw')
  await expect(page.getByRole('alert').filter({ hasText: '现在有页面' })).toBeFocused()
  await add('/x', 'https://evil.example/')
  await expect(page.getByRole('alert').filter({ hasText: '都要属于本站' })).toBeFocused()

  await page.getByLabel('旧地址开头是').fill('/shequ/')
  await page.getByRole('button', { name: '查找' }).click()
  const rows = page.getByRole('region', { name: '跳转名单' }).getByRole('row')
  await expect(rows).toHaveCount(2)
  await rows.getByRole('button', { name: /删除.*1\.htm/ }).click()
  await expect(page.getByText('跳转删掉了。')).toBeVisible()
  expect((await reader.request.get('/shequ/1.htm')).status()).toBe(404)
})

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

test('An administrator moves a whole folder, and sees how often readers came by it', async ({
  as,
  page: reader,
}) => {
  const page = await as('admin')
  await page.goto('/admin/redirects')
  const add = async (from: string, to: string) => {
    await page.getByLabel('旧地址', { exact: true }).fill(from)
    await page.getByLabel('新地址').fill(to)
    await page.getByLabel('方式').selectOption({ label: '前缀：对整个目录' })
    await page.getByRole('button', { name: '添加' }).click()
  }
  await add('/wangqi/', '/corrections')
  await expect(page.getByText('跳转添好了')).toBeVisible()
  const row = page.getByRole('row').filter({ hasText: '/wangqi/' })
  await expect(row).toContainText('前缀')
  await expect(row).toContainText('没有')
  await reader.goto('/wangqi/2009/a.htm')
  await expect(reader).toHaveURL(/\/corrections$/)
  // Hits are written every ten seconds
  await expect(async () => {
    await page.reload()
    await expect(row).toContainText('1次', { timeout: 500 })
  }).toPass({ timeout: 20_000 })
  await add('/r/', '/r/new/')
  await expect(page.getByRole('alert').filter({ hasText: '新地址会转回旧地址' })).toBeFocused()
  await expect(page.getByLabel('方式')).toHaveValue('prefix')
})

test('An administrator takes a list of old addresses in from a spreadsheet’s file', async ({
  as,
  page: reader,
}) => {
  const page = await as('admin')
  await page.goto('/admin/redirects')
  await page.getByRole('link', { name: '导入' }).click()
  const rows = [
    '旧地址,新地址,方式',
    'http://old.example/jiu/1.htm,/bcxw,',
    '/jiu/lm/,/minsheng,前缀',
    '/about,/bcxw,',
    '/q1,https://evil.example/,',
  ]
  await page.getByLabel('CSV 文件').setInputFiles({
    name: 'old.csv',
    mimeType: 'text/csv',
    buffer: Buffer.from(rows.join('\r\n')),
  })
  await page.getByRole('button', { name: '看看会改什么' }).click()
  const report = page.getByRole('region', { name: '导入的结果' })
  await expect(report).toContainText('还没有导入。会新增2条，改动0条，不变0条，2行不能导入。')
  const refused = page.getByRole('list', { name: '不能导入的行' })
  await expect(refused).toContainText('第4行旧地址 /about 现在有页面')
  await expect(refused).toContainText('第5行旧地址和新地址都要属于本站')
  expect((await reader.request.get('/jiu/1.htm')).status()).toBe(404)
  await page.getByRole('button', { name: '导入2行' }).click()
  await expect(report).toContainText('导入好了：新增2条')
  await reader.goto('/jiu/1.htm')
  await expect(reader).toHaveURL(/\/bcxw$/)
  await reader.goto('/jiu/lm/2.htm')
  await expect(reader).toHaveURL(/\/minsheng$/)
})

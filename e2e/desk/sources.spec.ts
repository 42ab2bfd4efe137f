import { readFile } from 'node:fs/promises'
import { axeFaults } from '#e2e/support/axe.ts'
import { expect, test } from '#e2e/support/office.ts'

const head = '名称,类别,网址,状态,有效期起,有效期止,备注'
const csv = (...rows: string[]) => [head, ...rows].join('\r\n')
const fileOf = (buffer: Buffer) => ({ name: '稿源.csv', mimeType: 'text/csv', buffer })

test('An editor in chief narrows the list by words, class and where a 稿源 stands', async ({
  as,
}) => {
  const page = await as('chief')
  await page.goto('/admin/sources')
  const rows = page.getByRole('region', { name: '稿源名单' }).getByRole('row')
  await page.getByLabel('状态').selectOption({ label: '已过有效期' })
  await page.getByRole('button', { name: '筛选', exact: true }).click()
  await expect(page).toHaveURL(/standing=expired/)
  await expect(rows).toHaveCount(2)
  await expect(rows.nth(1)).toContainText('演示财经周刊')
  await expect(rows.nth(1)).toContainText('2017-01-01 至 2017-12-31')
  await page.getByRole('link', { name: '清除筛选' }).click()
  await page.getByLabel('名称或网址里的字').fill('通讯社')
  await page.getByLabel('类别').selectOption({ label: '中央新闻单位' })
  await page.keyboard.press('Enter')
  await page.getByRole('button', { name: '筛选', exact: true }).click()
  await expect(page).toHaveURL(/class=central/)
  await expect(rows).toHaveCount(2)
  expect(await axeFaults(page)).toEqual([])
})

test('An administrator imports a list, and reads of each row at fault what is wrong with it', async ({
  as,
}) => {
  const page = await as('admin')
  await page.goto('/admin/sources/import')
  const text = csv(
    '导入的通讯社,中央新闻单位,https://in.example/,有效,2018-01-01,2030-12-31,"协议,第3号"',
    '演示都市晨报,市级新闻单位,https://morning.example/,移除,,,授权收回',
    '坏网址报,合作媒体,javascript:alert(1),,,,',
    ',合作媒体,,,,,',
    '导入的通讯社,合作媒体,,,,,',
    '=cmd|calc,合作媒体,,,,,',
  )
  await page.getByLabel('CSV 文件').setInputFiles(fileOf(Buffer.from(`\ufeff${text}`)))
  await page.getByRole('button', { name: '看看会改什么' }).click()
  await expect(
    page.getByText('还没有导入。会新增2个，改动1个，不变0个，3行不能导入。'),
  ).toBeVisible()
  const refused = page.getByRole('list', { name: '不能导入的行' }).getByRole('listitem')
  await expect(refused).toHaveText([
    /第4行网址：要是 http/,
    '第5行名称：不能为空。',
    '第6行“导入的通讯社”和第2行重复，请只留一行。',
  ])
  const changes = page.getByRole('list', { name: '会改的行' })
  await expect(changes).toContainText('演示都市晨报：状态 冻结→移除')
  expect(await axeFaults(page)).toEqual([])
  await page.getByRole('button', { name: '导入3行' }).click()
  await expect(page.getByText('导入好了：新增2个，改动1个，不变0个，3行没有导入。')).toBeVisible()
  await expect(refused).toHaveCount(3)

  const [download] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('link', { name: '导出现在的名单' }).click(),
  ])
  const exported = await readFile(await download.path(), 'utf8')
  expect(exported).toContain("\r\n'=cmd|calc,合作媒体,")
  expect(exported).toContain('演示都市晨报,市级新闻单位,https://morning.example/,移除,')
})

test('Without script a list is looked at and taken in the same way', async ({
  browser,
  stateOf,
  baseURL,
}) => {
  const storageState = await stateOf('admin')
  const context = await browser.newContext({
    storageState,
    javaScriptEnabled: false,
    ...(baseURL && { baseURL }),
  })
  const page = await context.newPage()
  await page.goto('/admin/sources/import')
  await page.getByLabel('CSV 文件').setInputFiles(fileOf(Buffer.from(csv('没有脚本报,其他,,,,,'))))
  await page.getByRole('button', { name: '看看会改什么' }).click()
  await page.getByRole('button', { name: '导入1行' }).click()
  await expect(page.getByText('导入好了：新增1个')).toBeVisible()
  await context.close()
})

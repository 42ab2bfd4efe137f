import { join } from 'node:path'
import Database from 'better-sqlite3'
import { expect, test } from '#e2e/support/office.ts'

test('An auditor finds who published a story, and on which day', async ({ as }) => {
  const page = await as('auditor')
  await page.goto('/admin/log')
  await page.getByLabel('做了什么').selectOption({ label: '发布稿件' })
  await page.getByLabel('对象').fill('稿件 1')
  await page.getByRole('button', { name: '筛选' }).click()
  const rows = page.getByRole('region', { name: '审计记录' }).getByRole('row')
  await expect(rows).toHaveCount(2)
  await expect(rows.nth(1)).toContainText('2018-05-14 06:47')
  await expect(rows.nth(1)).toContainText('稿件 1第几版：1')
  await page.getByLabel('从哪天').fill('2018-05-15')
  await page.getByRole('button', { name: '筛选' }).click()
  await expect(page.getByText('没有这样的记录。')).toBeVisible()
  await page.getByRole('link', { name: '看全部' }).click()
  await expect(rows).toHaveCount(51)
  const first = await rows.nth(1).textContent()
  await page.getByRole('link', { name: '下一页' }).click()
  await expect(page).toHaveURL(/after=/)
  await expect(rows.nth(1)).not.toHaveText(first ?? '')
  await page.goto('/admin/log?from=gestern')
  await expect(page.getByText('“gestern”不是日期')).toBeVisible()
})

test('An auditor checks the chain: sound at first, broken where somebody wrote into the file', async ({
  as,
  newsroom,
}) => {
  const page = await as('auditor')
  await page.goto('/admin')
  await expect(page.getByRole('region', { name: '要留意的' })).toContainText('还没有核对过')
  await page.getByRole('link', { name: '去核对' }).click()
  await page.getByRole('button', { name: '从头核对' }).click()
  await expect(page.getByText(/孟晓在.*核对：\d+条记录全部相符/)).toBeVisible()
  await page.goto('/admin')
  await expect(page.getByText('还没有核对过')).toHaveCount(0)
  const store = new Database(join(newsroom.dataDir, 'bcxw.sqlite'))
  const trigger = store
    .prepare("SELECT sql FROM sqlite_schema WHERE name = 'log_refuses_update'")
    .pluck()
    .get() as string
  const set = (name: string) =>
    store.exec(
      `DROP TRIGGER log_refuses_update; UPDATE log SET actor_name = '${name}' WHERE number = 100; ${trigger}`,
    )
  const was = store.prepare('SELECT actor_name FROM log WHERE number = 100').pluck().get() as string
  set('别人')
  await page.goto('/admin/log')
  await page.getByRole('button', { name: '从头核对' }).click()
  await expect(page.getByText('第100条记录对不上')).toBeVisible()
  const admin = await as('admin')
  await admin.goto('/admin')
  await expect(admin.getByRole('region', { name: '要留意的' })).toContainText('第100条记录对不上')
  set(was)
  store.close()
  await page.getByRole('button', { name: '从头核对' }).click()
  await expect(page.getByText(/核对：\d+条记录全部相符/)).toBeVisible()
})

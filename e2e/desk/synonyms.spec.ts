import { expect, test } from '#e2e/support/office.ts'

test('An administrator makes two words one to search; readers find by either at once; then takes it back', async ({
  as,
  page: reader,
}) => {
  const page = await as('admin')
  const counted = async () => {
    const html = await (
      await reader.request.get(`/search?${new URLSearchParams({ q: '“泥头车”' })}`)
    ).text()
    const loose = await (
      await reader.request.get(`/search?${new URLSearchParams({ q: '泥头车' })}`)
    ).text()
    return [html, loose].map((text) => text.includes('<article'))
  }
  await page.goto('/admin/synonyms')
  const adding = page.locator('form').filter({ has: page.getByRole('button', { name: '添加' }) })
  await adding.getByLabel('同义词').fill('泥头车')
  await adding.getByRole('button', { name: '添加' }).click()
  await expect(adding.getByRole('alert')).toBeVisible()
  await expect(adding.getByLabel('同义词')).toHaveValue('泥头车')
  await adding.getByLabel('同义词').fill('泥头车、地铁')
  await adding.getByRole('button', { name: '添加' }).click()
  await expect(page.getByText('同义词添好了')).toBeVisible()
  await expect(page.getByRole('cell', { name: '泥头车 = 地铁' })).toBeVisible()
  expect(await counted()).toEqual([false, true])

  await page.getByText('修改“泥头车”').click()
  const changing = page.getByRole('form', { name: '修改同义词“泥头车”' })
  await changing.getByLabel('同义词').fill('泥头车 渣土车')
  await changing.getByRole('button', { name: '保存' }).click()
  await expect(page.getByText('同义词改好了')).toBeVisible()
  await page.getByRole('button', { name: '删除“泥头车”这一组' }).click()
  await expect(page.getByText('这组同义词删掉了')).toBeVisible()
  await expect(page.getByText('还没有同义词。')).toBeVisible()
})

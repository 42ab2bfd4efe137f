import { deskOrigin } from '#e2e/support/desk.ts'
import { expect, test } from '#e2e/support/office.ts'

test('An administrator rewrites a page, looks at it first, and readers read it at once', async ({
  as,
  page: reader,
}) => {
  const page = await as('admin')
  await page.goto('/admin/pages')
  await page.getByRole('link', { name: '联系我们' }).click()
  await page.getByLabel('标题').fill('怎样找到我们')
  const body = page.getByLabel('正文', { exact: true })
  await body.fill('# 编辑部\n电话见[关于我们](/about)，*请在白天打*。\n\n- 投稿\n- 报料')
  await page.getByRole('button', { name: '预览' }).click()
  const preview = page.getByRole('region', { name: '预览' })
  await expect(preview.getByRole('heading', { name: '编辑部' })).toBeVisible()
  await expect(preview.getByRole('listitem')).toHaveText(['投稿', '报料'])
  await reader.goto('/contact')
  await expect(reader.getByRole('heading', { level: 1 })).not.toHaveText('怎样找到我们')
  await page.getByRole('button', { name: '保存，读者立刻看到' }).click()
  await expect(page.getByText('页面保存好了，读者已经看到。')).toBeVisible()
  await reader.goto('/contact')
  await expect(reader.getByRole('heading', { level: 1 })).toHaveText('怎样找到我们')
  await expect(reader.getByRole('article').getByRole('link', { name: '关于我们' })).toHaveAttribute(
    'href',
    '/about',
  )
  await expect(body).toHaveValue(/^# 编辑部\n\n电话见\[关于我们\]\(\/about\)，\*请在白天打\*。/)
})

test('Saved without a change, every page of the demo stays as it was', async ({
  as,
  page: reader,
}) => {
  const page = await as('admin')
  const textOf = async (slug: string) => {
    await reader.goto(`/${slug}`)
    return reader.getByRole('article').innerHTML()
  }
  for (const slug of ['copyright', 'accessibility']) {
    const before = await textOf(slug)
    await page.goto(`/admin/pages/${slug}`)
    await page.getByRole('button', { name: '保存，读者立刻看到' }).click()
    await expect(page.getByText('页面保存好了')).toBeVisible()
    const after = await textOf(slug)
    const undated = (html: string) => html.replace(/<p[^>]*>本页于.*$/s, '')
    expect(undated(after)).toBe(undated(before))
  }
})

test('Without script two administrators on one page lose nothing, and a bad link is named', async ({
  browser,
  newsroom,
  stateOf,
}) => {
  const context = await browser.newContext({
    javaScriptEnabled: false,
    baseURL: deskOrigin(newsroom),
    storageState: await stateOf('admin'),
  })
  const [first, second] = [await context.newPage(), await context.newPage()]
  for (const page of [first, second]) await page.goto('/admin/pages/privacy')
  const save = async (page: typeof first, text: string) => {
    await page.getByLabel('正文', { exact: true }).fill(text)
    await page.getByRole('button', { name: '保存，读者立刻看到' }).click()
  }
  await save(first, '第一个人写的。')
  await expect(first.getByText('页面保存好了')).toBeVisible()
  await save(second, '第二个人写的。')
  await expect(second.getByText(/赵川在.*改过这一项/).first()).toBeVisible()
  await expect(second.getByLabel('正文', { exact: true })).toHaveValue('第二个人写的。')
  await save(second, '[点我](javascript:alert(1))')
  await expect(
    second.getByText('正文第1项：链接只能是本站地址、http(s) 或 mailto。').first(),
  ).toBeVisible()
  await save(second, '第二个人又写的。')
  await expect(second.getByText('页面保存好了')).toBeVisible()
  await context.close()
})

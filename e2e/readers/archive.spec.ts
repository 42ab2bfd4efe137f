import { expect, test } from '#e2e/support/newsroom.ts'

test('A reader looks a story up by its date: year, month, day', async ({ page }) => {
  await page.goto('/bcxw')
  await page.getByRole('link', { name: '按日期查' }).first().click()
  await expect(page).toHaveURL('/bcxw/2018')
  await page
    .getByRole('table', { name: '5月' })
    .getByRole('link', { name: '5月', exact: true })
    .click()
  await expect(page).toHaveURL('/bcxw/2018-05')
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('2018年5月')
  await page.getByRole('link', { name: /^2018年5月14日，\d+篇$/ }).click()
  await expect(page).toHaveURL('/bcxw/2018-05-14')
  await page
    .getByRole('navigation', { name: '当前位置' })
    .getByRole('link', { name: '2018年5月' })
    .click()
  await expect(page).toHaveURL('/bcxw/2018-05')
})

test('A reader goes on from a story to its source, its author and its tags', async ({ page }) => {
  await page.goto('/bcxw/2018-05-14/1')
  await page.getByRole('link', { name: '哈尔滨新闻网-哈尔滨日报' }).click()
  await expect(page).toHaveURL(/\/source\/\d+$/)
  await expect(page.getByRole('heading', { level: 1 })).toContainText('哈尔滨日报')
  await page.goBack()
  await page.getByRole('link', { name: '吴昌林' }).click()
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('吴昌林')
  await expect(
    page.locator('main').getByRole('link', { name: '把创城工作打造成群众满意工程' }).first(),
  ).toBeVisible()
  await page.goBack()
  const tag = page.getByRole('list', { name: '标签' }).getByRole('link').first()
  const name = (await tag.textContent()) ?? ''
  await tag.click()
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(name)
  await expect(page).toHaveURL(new RegExp(`/tag/${encodeURIComponent(name)}$`))
})

test('A reader pages through the stories of a source to its end and back', async ({ page }) => {
  await page.goto('/source/1')
  const seen = new Set<string>()
  for (;;) {
    for (const link of await page.locator('.headlines h3 a').all())
      seen.add((await link.getAttribute('href')) ?? '')
    const next = page.getByRole('link', { name: '下一页' })
    if ((await next.count()) === 0) break
    const address = await next.getAttribute('href')
    await next.click()
    await expect(page).toHaveURL(address ?? '')
  }
  expect(seen.size).toBeGreaterThan(20)
  await expect(page.getByText('没有更早的稿件了。')).toBeVisible()
  await page.getByRole('link', { name: '回到最新' }).click()
  await expect(page).toHaveURL('/source/1')
})

test('A reader with another spelling of a list’s address, one past its end, or one that nothing has, is told so', async ({
  page,
}) => {
  await page.goto('/bcxw/2018-05-14/1')
  const href =
    (await page
      .getByRole('list', { name: '标签' })
      .getByRole('link')
      .first()
      .getAttribute('href')) ?? ''
  const lower = encodeURI(href).toLowerCase()
  const answer = await page.request.get(lower, { maxRedirects: 0 })
  expect([answer.status(), answer.headers()['location']]).toEqual([301, encodeURI(href)])
  for (const list of [href, '/source/1', '/author/%E5%90%B4%E6%98%8C%E6%9E%97']) {
    await page.goto(`${list}?before=1-1`)
    await expect(page.getByText('没有更早的稿件了。')).toBeVisible()
  }
  for (const path of [
    '/tag/%E6%97%A0',
    '/author/%E6%97%A0',
    '/source/9999',
    '/bcxw/2017',
    '/nosuch/2018',
  ])
    expect((await page.request.get(path)).status(), path).toBe(404)
})

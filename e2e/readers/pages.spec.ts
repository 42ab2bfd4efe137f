import { hrefs } from '#e2e/support/locators.ts'
import { expect, readingTest as test } from '#e2e/support/newsroom.ts'

const pages = [
  { path: '/about', title: '关于我们', says: '这是演示站点' },
  { path: '/copyright', title: '版权与转载', says: '转载' },
  { path: '/contact', title: '联系我们', says: 'web@my399.com' },
  { path: '/privacy', title: '隐私政策', says: '不' },
  { path: '/accessibility', title: '无障碍声明', says: 'WCAG' },
]

for (const { path, title, says } of pages)
  test(`A reader finds real words and working links under ${title}`, async ({ page }) => {
    await page.goto(path)
    const headline = page.getByRole('heading', { level: 1 })
    await expect(headline).toHaveText(title)
    await expect(page).toHaveTitle(`${title} - 冰城新闻`)
    const place = page.getByRole('navigation', { name: '当前位置' }).getByText(title)
    await expect(place).toHaveAttribute('aria-current', 'page')
    const text = page.getByRole('article')
    const words = ((await text.textContent()) ?? '').replace(/\s/g, '')
    expect(words.length).toBeGreaterThanOrEqual(400)
    expect(words).toContain(says)
    await expect(text.getByText(/^本页于.*修改。$/)).toBeVisible()
    expect(await text.getByRole('heading', { level: 2 }).count()).toBeGreaterThanOrEqual(2)
    const links = (await hrefs(text.getByRole('link'))).filter((link) => link.startsWith('/'))
    expect(links.length).toBeGreaterThan(0)
    for (const link of links)
      expect((await page.request.get(link, { maxRedirects: 0 })).status(), link).toBe(200)
  })

test('A reader reaches each of these pages from the footer', async ({ page }) => {
  await page.goto('/')
  for (const { path, title } of pages) {
    const links = page.getByRole('contentinfo').getByRole('link')
    expect(await hrefs(links), path).toContain(path)
    await links
      .and(page.locator(`[href="${path}"]`))
      .first()
      .click()
    await expect(page.getByRole('heading', { level: 1 })).toHaveText(title)
  }
})

import { addressOf, stories } from '#e2e/support/addresses.ts'
import { storiesByDays } from '#e2e/support/channelPages.ts'
import { hrefs, sectionOf } from '#e2e/support/locators.ts'
import { expect, readingTest as test } from '#e2e/support/newsroom.ts'

test('A reader at the end of a story is offered up to four others that belong to it', async ({
  page,
}) => {
  for (const story of [stories.lead, stories.reprint, stories.table, stories.brief]) {
    const address = await addressOf(page.request, story)
    await page.goto(address)
    const related = sectionOf(page, '相关阅读').getByRole('listitem')
    const links = await hrefs(related.getByRole('link'))
    expect(links.length, story.title).toBeGreaterThanOrEqual(1)
    expect(links.length, story.title).toBeLessThanOrEqual(4)
    expect(new Set([address, ...links]).size).toBe(links.length + 1)
    for (const link of links)
      expect((await page.request.get(link, { maxRedirects: 0 })).status(), link).toBe(200)
  }
})

test('A reader goes through a channel story by story, and each way back leads to where he was', async ({
  page,
}) => {
  const inOrder = await storiesByDays(page, '/jiaoyu/2018-05-14')
  const neighbours = page.getByRole('navigation', { name: '上一篇和下一篇' })
  const link = (label: string) =>
    neighbours.locator('div').filter({ hasText: label }).getByRole('link')
  for (const [index, address] of inOrder.entries()) {
    await page.goto(address)
    expect(await hrefs(link('上一篇')), address).toEqual(inOrder.slice(index + 1, index + 2))
    expect(await hrefs(link('下一篇')), address).toEqual(inOrder.slice(0, index).slice(-1))
  }
})

test('A reader follows the next story and comes back by the one before', async ({ page }) => {
  const address = await addressOf(page.request, stories.lead)
  await page.goto(address)
  const neighbours = page.getByRole('navigation', { name: '上一篇和下一篇' }).getByRole('link')
  const headline = page.getByRole('heading', { level: 1 })
  await neighbours.last().click()
  await expect(headline).not.toHaveText(stories.lead.title)
  await neighbours.first().click()
  await expect(page).toHaveURL(address)
})

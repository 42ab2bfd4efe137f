import { addressOf, stories } from '#e2e/support/addresses.ts'
import { expect, readingTest as test } from '#e2e/support/newsroom.ts'

const lead = '/bcxw/2018-05-14/1'

for (const [what, from, to] of [
  ['the address of the old site', '/bcxw/content/2018-05/14/content_1.htm', lead],
  ['the story in another channel', '/minsheng/2018-05-14/1', lead],
  ['the story in a channel that does not exist', '/nosuch/2018-05-14/1', lead],
  ['the story on another day', '/bcxw/2018-05-13/1', lead],
  ['a story with a slash too many', `${lead}/`, lead],
  ['a channel with a slash too many', '/bcxw/', '/bcxw'],
  ['a day with a slash too many', '/bcxw/2018-05-14/', '/bcxw/2018-05-14'],
  ['a static page with a slash too many', '/about/', '/about'],
  ['the corrections with a slash too many', '/corrections/', '/corrections'],
] as const)
  test(`A reader with ${what} is led to where it stands`, async ({ page }) => {
    const answer = await page.request.get(from, { maxRedirects: 0 })
    expect(answer.status()).toBe(301)
    expect(answer.headers()['location']).toBe(to)
    const response = await page.goto(from)
    expect(response?.status()).toBe(200)
    await expect(page).toHaveURL(to)
  })

test('A reader whose link carries a stranger’s parameters gets the page all the same', async ({
  page,
}) => {
  const address = await addressOf(page.request, stories.table)
  const response = await page.goto(`${address}?utm_source=x&from=singlemessage`)
  expect(response?.status()).toBe(200)
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(stories.table.title)
})

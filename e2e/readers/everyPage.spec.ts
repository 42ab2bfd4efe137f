import { everyPage, visit } from '#e2e/support/everyPage.ts'
import { metaOf, titleOf } from '#e2e/support/html.ts'
import { expectSkipLink, expectVisibleFocus } from '#e2e/support/keyboard.ts'
import { expect, test } from '#e2e/support/newsroom.ts'
import { pageErrors } from '#e2e/support/pageErrors.ts'
import { expectWholePage } from '#e2e/support/wholePage.ts'

for (const kind of everyPage)
  test(`A reader gets a whole page from ${kind.name}, and goes through it by keyboard`, async ({
    page,
  }) => {
    const errors = pageErrors(page)
    const response = await visit(page, kind)
    expect(response.status()).toBe(kind.status)
    await test.step('whole', () => expectWholePage(page, response))
    await test.step('skip link', () => expectSkipLink(page))
    await test.step('focus', () => expectVisibleFocus(page, 4))
    expect(errors).toEqual([])
  })

test('A reader with many tabs open tells all kinds of pages apart by title and description', async ({
  request,
}) => {
  const heads = await Promise.all(
    everyPage.map(async (kind) => {
      const html = await (await request.get(await kind.address(request))).text()
      return { title: titleOf(html), description: metaOf(html, 'description') }
    }),
  )
  expect(doubles(heads.map(({ title }) => title))).toEqual([])
  expect(doubles(heads.map(({ description }) => description))).toEqual([])
})

const doubles = (texts: string[]): string[] =>
  texts.filter((text, index) => texts.indexOf(text) !== index)

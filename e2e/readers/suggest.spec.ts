import { axeFaults } from '#e2e/support/axe.ts'
import { expect, test } from '#e2e/support/newsroom.ts'
import { pageErrors } from '#e2e/support/pageErrors.ts'

test.describe('With a script', { tag: '@script' }, () => {
  test('a reader is offered words while typing, goes through them by keys and takes one', async ({
    page,
  }) => {
    const errors = pageErrors(page)
    await page.goto('/search')
    const field = page.getByLabel('要找的词')
    await field.pressSequentially('创')
    const list = page.getByRole('listbox', { name: '搜索建议' })
    await expect(list).toBeVisible()
    await expect(field).toHaveAttribute('aria-expanded', 'true')
    expect(await axeFaults(page)).toEqual([])
    const first = (await list.getByRole('option').first().textContent()) ?? ''
    expect(first).toContain('创')
    await field.press('ArrowDown')
    await expect(field).toHaveValue(first)
    await expect(list.getByRole('option', { selected: true })).toHaveText(first)
    await field.press('Escape')
    await expect(list).toBeHidden()
    await expect(field).toHaveValue('创')
    await field.pressSequentially('城')
    await expect(list).toBeVisible()
    await list.getByRole('option').first().click()
    await expect(page).toHaveURL(/\/search\?q=/)
    expect(errors).toEqual([])
  })

  test('a reader who types pinyin letters is offered 汉字', async ({ page }) => {
    await page.goto('/search')
    await page.getByLabel('要找的词').pressSequentially('haerb')
    await expect(page.getByRole('option').first()).toContainText('哈尔滨')
  })

  test('nothing is asked or shown while an input method composes', async ({ page }) => {
    const asked: string[] = []
    page.on('request', (request) => {
      if (request.url().includes('/search/suggest')) asked.push(request.url())
    })
    await page.goto('/search')
    const field = page.getByLabel('要找的词')
    await field.focus()
    const client = await page.context().newCDPSession(page)
    await client.send('Input.imeSetComposition', {
      text: 'chuang',
      selectionStart: 6,
      selectionEnd: 6,
    })
    await expect(field).toHaveValue('chuang')
    await client.send('Input.insertText', { text: '创' })
    await expect(page.getByRole('listbox', { name: '搜索建议' })).toBeVisible()
    expect(asked).toEqual([expect.stringContaining(encodeURIComponent('创'))])
  })
})

test('A machine gets at most seven lines, and an empty list for what nothing begins with', async ({
  request,
}) => {
  const lines = async (q: string) =>
    (await request.get(`/search/suggest?${new URLSearchParams({ q })}`)).json()
  const found = await lines('创')
  expect(found.length).toBeGreaterThan(0)
  expect(found.length).toBeLessThan(8)
  expect(await lines('')).toEqual([])
  expect(await lines('𠀀𠀀𠀀')).toEqual([])
  expect(await lines('x'.repeat(1_500))).toEqual([])
})

import type { Page } from '@playwright/test'
import { fileIn } from '#e2e/support/board.ts'
import { expect, test } from '#e2e/support/desk.ts'
import { says } from '#e2e/support/reviewing.ts'

test.use({ javaScriptEnabled: false })

/** Opens an act where it is folded up, fills in its form and sends it. */
async function send(page: Page, name: string, words: Record<string, string> = {}, button = name) {
  const folded = page.locator('details:not([open]) > summary')
  const own = folded.filter({ hasText: new RegExp(`^${name}$`) })
  if (await own.isVisible()) await own.click()
  const form = page.getByRole('form', { name, exact: true })
  for (const [label, text] of Object.entries(words))
    await form.getByLabel(label, { exact: true }).fill(text)
  await form.getByRole('button', { name: button, exact: true }).click()
}

test('Without script a story is sent in, returned, reviewed, proofed, released and published', async ({
  as,
  newsroom,
}) => {
  test.slow()
  const id = await fileIn(newsroom, '江畔的长椅换了新漆')
  const reporter = await as('reporter')
  await reporter.goto(`/admin/stories/${id}`)
  await reporter.getByRole('link', { name: '审签页' }).click()
  await expect(reporter.getByText('江边的人比往常多，大家走走停停。')).toBeVisible()
  await send(reporter, '送审稿件', { 给审稿人的话: '数字已核对' }, '送审')
  await says(reporter, '已送审。')

  const review = `/admin/stories/${id}/review`
  const editor = await as('editor')
  await editor.goto(review)
  await send(editor, '退回')
  await expect(editor.getByText('请写明退回的原因，作者才知道怎么改。').first()).toBeVisible()
  await send(editor, '退回', { 原因: '导语太短' })
  await says(editor, '已退回。')
  await reporter.goto(review)
  await expect(reporter.getByText('导语太短')).toBeVisible()
  await send(reporter, '送审稿件', {}, '送审')

  await editor.goto(review)
  await send(editor, '送复审', { 意见: '事实清楚' })
  await says(editor, '初审采用')
  const proofreader = await as('proofreader')
  await proofreader.goto(review)
  for (const name of ['一校', '二校', '三校']) {
    await send(proofreader, name, {}, `${name}完成`)
    await says(proofreader, '这一校已记下。')
  }
  const head = await as('deskHead')
  await head.goto(review)
  await send(head, '送终审')
  await says(head, '复审采用')
  const chief = await as('chief')
  await chief.goto(review)
  await send(chief, '签发')
  await says(chief, '已签发')
  await send(chief, '发布第1版', {}, '发布')
  await says(chief, '已经发布')
  await chief.getByRole('link', { name: '打开读者页面' }).click()
  await expect(chief.getByRole('heading', { level: 1 })).toHaveText('江畔的长椅换了新漆')
})

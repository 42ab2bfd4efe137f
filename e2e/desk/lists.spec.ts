import type { Page } from '@playwright/test'
import { axeFaults } from '#e2e/support/axe.ts'
import { cards, counts, lookAtAgain, openChecks } from '#e2e/support/checking.ts'
import { expect, test } from '#e2e/support/office.ts'
import { aStory, submit, visitStory } from '#e2e/support/reviewing.ts'
import { beginStory, isSaved, textOfStory, typeAtEnd } from '#e2e/support/writing.ts'

const fileOf = (buffer: Buffer) => ({ name: '词表.csv', mimeType: 'text/csv', buffer })
const entries = (page: Page) => page.getByRole('table', { name: '词条' }).getByRole('row')
const importing = (page: Page) => page.getByRole('form', { name: '导入' })

async function bringIn(page: Page, buffer: Buffer): Promise<void> {
  await importing(page).getByLabel('CSV 文件').setInputFiles(fileOf(buffer))
  await importing(page).getByRole('button', { name: '导入' }).click()
}

async function addTerm(page: Page, term: string, level = '错'): Promise<void> {
  await page.goto('/admin/lists/terms')
  const adding = page.getByRole('form', { name: '添一条' })
  await adding.getByLabel('词语').fill(term)
  await adding.getByLabel('级别').selectOption(level)
  await adding.getByRole('button', { name: '添加' }).click()
  await expect(page.getByText('添好了，打开着的稿件很快就会按新的表再查一遍。')).toBeVisible()
}

test('A chief imports terms: bad rows are named with what to do, good rows are in', async ({
  as,
}) => {
  const page = await as('chief')
  await page.goto('/admin/lists/terms')
  const rows = [
    '词语,改为,级别,说明',
    '松江话,松江方言,错,旧称',
    '镕冰节,融冰节,高,',
    '水,,错,',
    '老江沿儿,江沿,,',
  ]
  await bringIn(page, Buffer.from(rows.join('\r\n')))
  const said = importing(page).getByRole('alert')
  for (const sentence of [
    '有2行没有导入。其余的导入了：新增2条，更改0条，0条和原来一样。',
    '第3行：级别“高”不认识，请填错、疑或示。',
    '第4行：“水”只有一个字，会到处误报，请写长一些。',
  ])
    await expect(said).toContainText(sentence)
  await expect(entries(page).filter({ hasText: '松江话' })).toContainText('松江方言')
  const doubt = entries(page).filter({ hasText: '老江沿儿' })
  await expect(doubt.getByRole('cell', { name: '疑', exact: true })).toBeVisible()
  await expect(entries(page).filter({ hasText: '镕冰节' })).toHaveCount(0)
  expect(await axeFaults(page)).toEqual([])
  await bringIn(page, Buffer.from('词语,改为,级别\r\n镕冰节,融冰节,错'))
  await expect(page.getByText('全部导入了')).toBeVisible()
  await expect(entries(page).filter({ hasText: '镕冰节' })).toContainText('融冰节')
})

test('Names that a spreadsheet saved in GB18030 are read; what is no list is told so', async ({
  as,
}) => {
  const page = await as('deskHead')
  await page.goto('/admin/lists/names')
  // A head line, 林雪梅 with an office, and 赵㐂, whose second character has four bytes
  const bytes = 'd0d5c3fb2cd6b0cef10d0ac1d6d1a9c3b72ccad0cec4bbafb9ddb9ddb3a40d0ad5d48139ef312c0d0a'
  await bringIn(page, Buffer.from(bytes, 'hex'))
  await expect(page.getByText('全部导入了')).toBeVisible()
  await expect(entries(page).filter({ hasText: '林雪梅' })).toContainText('市文化馆馆长')
  await expect(entries(page).filter({ hasText: '赵㐂' })).toHaveCount(1)
  await bringIn(page, Buffer.from('林雪梅,市文化馆馆长'))
  await expect(importing(page).getByRole('alert')).toContainText('第一行要写明各列')
  await bringIn(page, Buffer.from([0xff]))
  await expect(importing(page).getByRole('alert')).toContainText('认不出文件的编码')
})

test('A term that was just added is found in an open editor without a reload, and gone when taken off', async ({
  as,
}) => {
  const [reporter, chief] = [await as('reporter'), await as('chief')]
  await beginStory(reporter)
  await openChecks(reporter)
  await typeAtEnd(reporter, '市民在江边看雪雕。')
  await expect(counts(reporter)).toHaveText('错0处疑0处示0处')
  await addTerm(chief, '看雪雕')
  await lookAtAgain(reporter)
  await expect(textOfStory(reporter).locator('mark.finding-error')).toHaveText('看雪雕')
  await expect(cards(reporter)).toContainText('在编辑部的词表上')
  const row = entries(chief).filter({ hasText: '看雪雕' })
  await row.getByRole('button', { name: '删除' }).click()
  await expect(row).toHaveCount(0)
  await lookAtAgain(reporter)
  await expect(cards(reporter)).toHaveCount(0)
})

test('A term listed during a review stands in the way of the text, without another 送审', async ({
  as,
}) => {
  test.slow()
  const [reporter, editor, chief] = [await as('reporter'), await as('editor'), await as('chief')]
  const id = await aStory(reporter, '冰雪节开幕', '市民在江边打雪仗。')
  await submit(reporter)
  await visitStory(editor, id)
  const use = editor.getByRole('button', { name: '送复审' })
  await expect(use).toBeVisible()
  await addTerm(chief, '打雪仗')
  // The page that was open asks for what may no longer be: it is told so
  await use.click()
  await editor.getByRole('dialog').getByRole('button', { name: '送复审' }).click()
  await expect(editor.getByRole('dialog').getByRole('alert')).toContainText('还有1处“错”没有处理')
  await visitStory(editor, id)
  await expect(use).toHaveCount(0)
  await openChecks(editor)
  await expect(cards(editor)).toContainText('打雪仗')
})

test('A chief adds words to those that are allowed: they are found no more, in any open editor', async ({
  as,
}) => {
  const [reporter, chief] = [await as('reporter'), await as('chief')]
  await beginStory(reporter)
  await openChecks(reporter)
  await typeAtEnd(reporter, '兰天少年宫开门。')
  await expect(cards(reporter)).toHaveCount(1)
  await expect(reporter.getByRole('button', { name: '加入允许词' })).toHaveCount(0)
  await beginStory(chief)
  await openChecks(chief)
  await typeAtEnd(chief, '兰天少年宫和兰天白云。')
  await isSaved(chief)
  await expect(cards(chief)).toHaveCount(2)
  await cards(chief).first().getByRole('button', { name: '加入允许词' }).click()
  const dialog = chief.getByRole('dialog', { name: '加入允许词' })
  await expect(dialog.getByLabel('文字')).toHaveValue('兰天')
  await dialog.getByLabel('文字').fill('兰')
  await dialog.getByRole('button', { name: '加入' }).click()
  await expect(dialog.getByRole('alert')).toContainText('只有一个字')
  await dialog.getByLabel('文字').fill('兰天少年宫')
  await dialog.getByRole('button', { name: '加入' }).click()
  await expect(dialog).toHaveCount(0)
  await expect(cards(chief)).toHaveCount(1)
  await lookAtAgain(reporter)
  await expect(cards(reporter)).toHaveCount(0)
  await chief.goto('/admin/lists/allowed')
  await expect(entries(chief).filter({ hasText: '兰天少年宫' })).toHaveCount(1)
})

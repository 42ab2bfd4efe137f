import type { Page } from '@playwright/test'
import { expect, test } from '#e2e/support/desk.ts'
import {
  beginStory,
  isSaved,
  openStory,
  storedStory,
  textOfStory,
  typeAtEnd,
} from '#e2e/support/writing.ts'

/** A story of two paragraphs that an editor has open, and a chief too. */
async function openedTwice(editor: Page, chief: Page): Promise<number> {
  const id = await beginStory(editor)
  await typeAtEnd(editor, '第一段写江面上的冰排。')
  await editor.keyboard.press('Enter')
  await editor.keyboard.type('第二段写两岸的市民。')
  await isSaved(editor)
  await openStory(chief, id)
  return id
}

const typeAtStart = async (page: Page, words: string) => {
  await textOfStory(page).focus()
  await page.keyboard.press('Control+Home')
  await page.keyboard.type(words)
}

test('The second person reads who is at work and since when, and takes over', async ({ as }) => {
  const [editor, chief] = [await as('editor'), await as('chief')]
  const id = await openedTwice(editor, chief)
  await expect(chief.getByText(/沈雪正在编辑这篇稿件（\d\d:\d\d起）。/)).toBeVisible()
  await chief.getByRole('button', { name: '接手编辑' }).click()
  await expect(chief.getByText('沈雪正在编辑')).toHaveCount(0)
  await editor.evaluate(() => window.dispatchEvent(new Event('focus')))
  await expect(editor.getByRole('status').filter({ hasText: '韩松接手了这篇稿件' })).toBeVisible()
  await expect(editor.getByText('编辑锁：韩松')).toBeVisible()
  await chief.goto(`/admin/stories/${id}/revisions`)
  await expect(chief.getByRole('row', { name: /从沈雪接手之前/ })).toBeVisible()
})

test('Two people change different paragraphs at once: both changes are there, in both windows', async ({
  as,
}) => {
  const [editor, chief] = [await as('editor'), await as('chief')]
  const id = await openedTwice(editor, chief)
  await typeAtEnd(editor, '编辑加的字。')
  await isSaved(editor)
  await typeAtStart(chief, '总编加的字。')
  const whole = '总编加的字。第一段写江面上的冰排。第二段写两岸的市民。编辑加的字。'
  await expect(textOfStory(chief)).toHaveText(whole)
  await isSaved(chief)
  expect((await storedStory(chief, id)).text.replace('\n', '')).toBe(whole)
  await editor.evaluate(() => window.dispatchEvent(new Event('focus')))
  await expect(textOfStory(editor)).toHaveText(whole)
  await typeAtEnd(editor, '再加。')
  await isSaved(editor)
  expect((await storedStory(chief, id)).text.replace('\n', '')).toBe(`${whole}再加。`)
})

test('Two people change one paragraph at once: both texts are shown, and both may stay', async ({
  as,
}) => {
  const [editor, chief] = [await as('editor'), await as('chief')]
  const id = await openedTwice(editor, chief)
  await typeAtEnd(editor, '编辑的结尾。')
  await isSaved(editor)
  await typeAtEnd(chief, '总编的结尾。')
  const dialog = chief.getByRole('dialog', { name: '沈雪同时改了1处' })
  await expect(dialog.getByRole('group', { name: '正文' })).toContainText(
    '第二段写两岸的市民。总编的结尾。',
  )
  await expect(dialog).toContainText('第二段写两岸的市民。编辑的结尾。')
  await chief.keyboard.press('Escape')
  await expect(dialog).toBeVisible()
  await expect(dialog.getByLabel('两份都留')).toBeChecked()
  await dialog.getByRole('button', { name: '合并' }).click()
  await isSaved(chief)
  expect((await storedStory(chief, id)).text.split('\n')).toEqual([
    '第一段写江面上的冰排。',
    '第二段写两岸的市民。总编的结尾。',
    '第二段写两岸的市民。编辑的结尾。',
  ])
})

test('A headline that both wrote is chosen; what only one filled in is taken', async ({ as }) => {
  const [editor, chief] = [await as('editor'), await as('chief')]
  const id = await openedTwice(editor, chief)
  const title = (page: Page) => page.getByRole('textbox', { name: '主题', exact: true })
  await title(editor).fill('编辑的题')
  await editor.getByRole('textbox', { name: '标签' }).fill('冰排')
  await isSaved(editor)
  await title(chief).fill('总编的题')
  const dialog = chief.getByRole('dialog', { name: '沈雪同时改了1处' })
  await dialog.getByLabel('留对方的').check()
  await dialog.getByRole('button', { name: '合并' }).click()
  await isSaved(chief)
  await expect(title(chief)).toHaveValue('编辑的题')
  const { draft } = await storedStory(chief, id)
  expect([draft.title, draft.tags]).toEqual(['编辑的题', ['冰排']])
})

test('Whoever has the keyboard alone chooses between two texts, and goes on writing', async ({
  as,
}) => {
  const [editor, chief] = [await as('editor'), await as('chief')]
  const id = await openedTwice(editor, chief)
  await editor.getByRole('textbox', { name: '引题', exact: true }).fill('编辑的引题')
  await typeAtEnd(editor, '编辑的结尾。')
  await isSaved(editor)
  await chief.getByRole('textbox', { name: '引题', exact: true }).fill('总编的引题')
  await typeAtEnd(chief, '总编的结尾。')
  const dialog = chief.getByRole('dialog', { name: '沈雪同时改了2处' })
  const kicker = dialog.getByRole('group', { name: '引题' })
  await expect(kicker.getByLabel('留我的')).toBeFocused()
  // Words that were on their way when the question came
  await chief.keyboard.type('字 字')
  await chief.keyboard.press('Enter')
  await expect(kicker.getByLabel('留我的')).toBeChecked()
  await chief.keyboard.press('ArrowDown')
  await expect(kicker.getByLabel('留对方的')).toBeChecked()
  await chief.keyboard.press('Tab')
  await expect(dialog.getByLabel('两份都留').last()).toBeFocused()
  await chief.keyboard.press('Tab')
  await expect(dialog.getByRole('button', { name: '合并' })).toBeFocused()
  await chief.keyboard.press('Enter')
  await expect(dialog).toHaveCount(0)
  await expect(textOfStory(chief)).toBeFocused()
  await isSaved(chief)
  const { draft, text } = await storedStory(chief, id)
  expect(draft.kicker).toBe('编辑的引题')
  await chief.goto(`/admin/stories/${id}/revisions?from=1&to=2`)
  await expect(chief.getByRole('row', { name: /合并以前沈雪的文字/ })).toBeVisible()
  await expect(chief.getByRole('row', { name: /合并以前韩松的文字/ })).toBeVisible()
  await expect(chief.locator('ins').filter({ hasText: '总' }).first()).toBeVisible()
  expect(text).toContain('总编的结尾。')
  expect(text).toContain('编辑的结尾。')
})

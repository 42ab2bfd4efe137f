import { expect, test } from '#e2e/support/editor/editor.ts'
import type { DraftBlock } from '#newsroom/stories/draft/shape.ts'

const paragraph = (text = ''): DraftBlock => ({ kind: 'paragraph', text: text ? [{ text }] : [] })

test('The tools are one stop of Tab; arrows go through them and they do as they say', async ({
  page,
  desk,
}) => {
  await desk.open(paragraph('江面上的冰排。'))
  const tools = page.getByRole('toolbar', { name: '格式' })
  await tools.getByRole('button', { name: '正文' }).focus()
  await page.keyboard.press('ArrowRight')
  await expect(tools.getByRole('button', { name: '小标题' })).toBeFocused()
  await page.keyboard.press('End')
  await expect(tools.getByRole('button', { name: '快捷键' })).toBeFocused()
  await page.keyboard.press('Tab')
  await expect(
    page.getByRole('toolbar', { name: '这一段' }).getByRole('button').first(),
  ).toBeFocused()
  await page.keyboard.press('Tab')
  await expect(desk.text).toBeFocused()
  await page.keyboard.press('Shift+Tab')
  await page.keyboard.press('Shift+Tab')
  await expect(tools.getByRole('button', { name: '快捷键' })).toBeFocused()
  await page.keyboard.press('Home')
  await page.keyboard.press('ArrowRight')
  await page.keyboard.press('Enter')
  await expect(desk.text).toBeFocused()
  await expect(tools.getByRole('button', { name: '小标题' })).toHaveAttribute(
    'aria-pressed',
    'true',
  )
  await expect.poll(desk.body).toEqual([{ kind: 'subhead', lines: ['江面上的冰排。'] }])
})

test('A link is set by keyboard; an address that no story may have is refused', async ({
  page,
  desk,
}) => {
  await desk.open(paragraph('见公告'))
  await page.keyboard.press('Shift+ArrowLeft')
  await page.keyboard.press('Shift+ArrowLeft')
  await page.keyboard.press('Control+k')
  const dialog = page.getByRole('dialog', { name: '链接' })
  await expect(dialog.getByLabel('网址')).toBeFocused()
  await page.keyboard.insertText('javascript:alert(1)')
  await page.keyboard.press('Enter')
  await expect(dialog.getByRole('alert')).toHaveText(/只能是本站地址、http\(s\) 或 mailto/)
  await page.keyboard.press('Control+a')
  await page.keyboard.insertText('https://www.example.com/gongbao')
  await page.keyboard.press('Enter')
  await expect(dialog).toHaveCount(0)
  await expect(desk.text).toBeFocused()
  const href = 'https://www.example.com/gongbao'
  await expect
    .poll(desk.body)
    .toEqual([{ kind: 'paragraph', text: [{ text: '见' }, { text: '公告', href }] }])
  await desk.text.getByText('公告').click()
  await expect(page).toHaveURL('/')
  await page.keyboard.press('Control+k')
  await page.getByRole('button', { name: '去掉链接' }).press('Enter')
  await expect.poll(desk.body).toEqual([paragraph('见公告')])
})

test('着重号 is set and taken away by keyboard', async ({ page, desk }) => {
  await desk.open(paragraph('务必办结'))
  await page.keyboard.press('Home')
  await page.keyboard.press('Shift+ArrowRight')
  await page.keyboard.press('Shift+ArrowRight')
  await page.keyboard.press('Control+b')
  await expect
    .poll(desk.body)
    .toEqual([{ kind: 'paragraph', text: [{ text: '务必', dots: true }, { text: '办结' }] }])
  await page.keyboard.press('Control+b')
  await expect.poll(desk.body).toEqual([paragraph('务必办结')])
})

test('The help tells the shortcuts, Escape leads back to the text', async ({ page, desk }) => {
  await page.keyboard.press('Control+Shift+/')
  const dialog = page.getByRole('dialog', { name: '快捷键' })
  await expect(dialog.getByText('Ctrl+Alt+1')).toBeVisible()
  await page.keyboard.press('Escape')
  await expect(dialog).toHaveCount(0)
  await expect(desk.text).toBeFocused()
})

test('Undo takes back a block in one step and typing in another', async ({ page, desk }) => {
  await page.keyboard.type('江面')
  await page.keyboard.press('Control+Alt+1')
  await expect.poll(desk.body).toEqual([{ kind: 'subhead', lines: ['江面'] }])
  await page.keyboard.press('Control+z')
  await expect.poll(desk.body).toEqual([paragraph('江面')])
  await page.keyboard.press('Control+z')
  await expect.poll(desk.body).toEqual([paragraph()])
  await page.keyboard.press('Control+Shift+z')
  await expect.poll(desk.body).toEqual([paragraph('江面')])
})

test('What is not finished is named, and a press leads to it', async ({ page, desk }) => {
  await desk.open(paragraph('江面。'), { kind: 'quote', text: '' }, paragraph('完。'))
  await page.keyboard.insertText('了')
  await page.getByText('还有1处没有写完').click()
  await page.getByRole('button', { name: '第2段：引语还没有内容。' }).click()
  await page.keyboard.insertText('群众满意')
  await expect(page.getByText('没有写完')).toHaveCount(0)
  await expect.poll(async () => (await desk.body())[1]).toEqual({ kind: 'quote', text: '群众满意' })
})

test('A short title that is too long is said to be in words', async ({ page, desk }) => {
  await expect(desk.text).toBeVisible()
  const field = page.getByRole('textbox', { name: '短标题' })
  await field.fill('香坊创城：打造群众满意的工程')
  await expect(field).toHaveAccessibleDescription('14／13字 超出1字，建议改短')
  await field.fill('香坊创城工作：打造群众满意的工程')
  await expect(field).toHaveAccessibleDescription('16／13字 最多15字，请改短')
})

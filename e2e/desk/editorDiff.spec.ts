import { expect, test } from '#e2e/support/editor/editor.ts'

test('A reviewer sees what went and what came by word and line, not by colour alone', async ({
  page,
  desk,
}) => {
  await desk.open({ kind: 'paragraph', text: [{ text: '全区投入3200万元' }] })
  await page.keyboard.press('Backspace')
  await page.keyboard.press('Backspace')
  await page.keyboard.insertText('余万元')
  const difference = page.getByRole('region', { name: '与开始时相比' })
  await expect(difference).toContainText('加1字，删0字')
  await expect(difference.locator('ins')).toHaveText('〔加〕余〔完〕')
  await expect(difference.locator('ins')).toHaveCSS('text-decoration-line', 'underline')
  await page.getByRole('textbox', { name: '主题' }).fill('开江')
  await expect(difference).toContainText('主题改了')
  await desk.text.focus()
  await page.keyboard.press('Control+Shift+Backspace')
  await expect(difference.locator('del').first()).toHaveCSS('text-decoration-line', 'line-through')
})

test('A reviewer is told in words that only a link changed', async ({ page, desk }) => {
  await desk.open({ kind: 'paragraph', text: [{ text: '公告', href: '/about' }] })
  await page.keyboard.press('ArrowLeft')
  await page.keyboard.press('Control+k')
  await page.getByLabel('网址').fill('/copyright')
  await page.keyboard.press('Enter')
  const difference = page.getByRole('region', { name: '与开始时相比' })
  await expect(difference.getByRole('listitem')).toHaveText([
    '去掉链接“公告”（/about）',
    '加上链接“公告”（/copyright）',
  ])
})

import AxeBuilder from '@axe-core/playwright'
import { expect, test } from '#e2e/support/editor/editor.ts'
import { pageErrors } from '#e2e/support/pageErrors.ts'
import type { DraftBlock } from '#newsroom/stories/draft/shape.ts'

const everyBlock: DraftBlock[] = [
  {
    kind: 'paragraph',
    text: [
      {
        text: '创建全国文明城市，最后由谁打分？香坊区的回答是群众。日前，该区对新一轮创城工作作出全面部署，把目标落在四件看得见的事上。',
      },
    ],
  },
  { kind: 'subhead', lines: ['回头看：上一轮的答卷'] },
  {
    kind: 'leadIn',
    lead: '钱花在哪儿。',
    text: [
      { text: '全区先后投入创城专项资金3200余万元，' },
      { text: '务必', dots: true },
      { text: '见' },
      { text: '公告', href: '/about' },
      { text: '。' },
    ],
  },
  { kind: 'quote', text: '群众满意，才是满分。', by: '孟晓' },
  {
    kind: 'list',
    ordered: true,
    items: [[{ text: '市民素质再提升' }], [{ text: '生活环境更整洁' }]],
  },
  { kind: 'table', caption: '各区创城专项资金', head: ['区', '万元'], rows: [['香坊', '3200']] },
  {
    kind: 'numbers',
    items: [
      { value: '3200', unit: '余万元', label: '专项资金' },
      { value: '68', unit: '个', label: '庭院' },
    ],
  },
  { kind: 'figure', cover: { salt: 3 }, caption: '松花江', credit: '按稿号生成' },
  { kind: 'note', title: '人物', text: [{ text: '张女士，香坊区居民。' }] },
  { kind: 'divider' },
  { kind: 'quote', text: '' },
]

for (const colorScheme of ['light', 'dark'] as const)
  test(`The editor with every block has no fault for axe in ${colorScheme}`, async ({
    page,
    desk,
  }) => {
    await page.emulateMedia({ colorScheme })
    await desk.open(...everyBlock)
    await page.keyboard.press('Control+Home')
    await page.keyboard.insertText('今天，')
    await expect(page.getByText('加')).not.toHaveCount(0)
    expect((await new AxeBuilder({ page }).analyze()).violations).toEqual([])
    await page.keyboard.press('Control+/')
    await expect(page.getByRole('menu')).toBeVisible()
    expect((await new AxeBuilder({ page }).analyze()).violations).toEqual([])
    await page.keyboard.press('Escape')
    await page.keyboard.press('Control+Shift+/')
    await expect(page.getByRole('dialog')).toBeVisible()
    expect((await new AxeBuilder({ page }).analyze()).violations).toEqual([])
  })

test('The editor keeps to a policy without inline style and script, and says nothing on the console', async ({
  page,
  desk,
}) => {
  const errors = pageErrors(page)
  await desk.open(...everyBlock)
  await page.keyboard.press('Control+/')
  await page.keyboard.press('Escape')
  await page.keyboard.insertText('完。')
  await expect(page.getByRole('img')).toHaveCount(0)
  await expect(page.locator('figure img')).toHaveJSProperty('naturalWidth', 600)
  expect(errors).toEqual([])
})

test('At 1024 px nothing of the editor runs out of the page', async ({ page, desk }) => {
  await page.setViewportSize({ width: 1024, height: 768 })
  await desk.open(...everyBlock)
  const widths = await page.evaluate(() => [document.documentElement.scrollWidth, innerWidth])
  expect(widths[0]).toBeLessThanOrEqual(widths[1] ?? 0)
})

test('An empty place says what belongs there, and is silent as soon as one writes', async ({
  page,
  desk,
}) => {
  const hint = () =>
    desk.text.evaluate((element) => {
      const first = element.firstElementChild
      return first ? getComputedStyle(first, '::before').content : 'none'
    })
  expect(await hint()).toContain('在这里写正文')
  await page.keyboard.insertText('江')
  expect(await hint()).toBe('none')
})

test('The line that one writes is never hidden under the tools', async ({ page, desk }) => {
  await page.setViewportSize({ width: 1024, height: 600 })
  await desk.open(...everyBlock)
  await page.keyboard.press('Control+Home')
  await page.keyboard.insertText('今天，')
  const tools = await page.getByRole('toolbar', { name: '这一段' }).boundingBox()
  const line = await desk.text.getByText('今天，').boundingBox()
  expect(line?.y).toBeGreaterThanOrEqual((tools?.y ?? 0) + (tools?.height ?? 0))
})

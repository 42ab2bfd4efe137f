import { expect, test } from '#e2e/support/editor/editor.ts'
import { inputMethod } from '#e2e/support/editor/inputMethod.ts'

const paragraph = (text: string) => ({ kind: 'paragraph' as const, text: [{ text }] })

test('A reporter writes with 拼音: what she chooses is written, and nothing else', async ({
  page,
  desk,
}) => {
  const method = await inputMethod(page)
  for (const shown of ['c', 'ch', 'chuang', "chuang'ch", "chuang'cheng"])
    await method.compose(shown)
  await method.commit('创城')
  await method.compose('gong')
  await method.compose("gong'zuo")
  await method.commit('工作')
  await expect(desk.text).toHaveText('创城工作')
  await expect.poll(desk.body).toEqual([paragraph('创城工作')])
})

test('While she composes, no count moves and every change says so; then one says that it is done', async ({
  page,
  desk,
}) => {
  await expect(desk.text).toBeFocused()
  const method = await inputMethod(page)
  await method.compose("chuang'cheng")
  await expect(page.getByText('正文0字')).toBeVisible()
  const during = await page.evaluate(() =>
    window.bench.changes.map(({ isComposing }) => isComposing),
  )
  expect(during.length).toBeGreaterThan(0)
  expect(during).not.toContain(false)
  await method.commit('创城')
  await expect(page.getByText('正文2字')).toBeVisible()
  const after = await page.evaluate(() => window.bench.changes.at(-1)?.isComposing)
  expect(after).toBe(false)
})

test('A composition that is given up leaves nothing, and says that it is done', async ({
  page,
  desk,
}) => {
  await page.keyboard.insertText('江面')
  const method = await inputMethod(page)
  await method.compose('bing')
  await method.cancel()
  await expect(desk.text).toHaveText('江面')
  await expect
    .poll(() => page.evaluate(() => window.bench.changes.at(-1)))
    .toMatchObject({ isComposing: false, draft: { body: [paragraph('江面')] } })
})

test('A count in a headline field waits for the input method too', async ({ page, desk }) => {
  await expect(desk.text).toBeVisible()
  const title = page.getByRole('textbox', { name: '主题' })
  await title.focus()
  const method = await inputMethod(page)
  await method.compose("kai'jiang")
  await expect(page.getByText('0／20字')).toHaveCount(2)
  await method.commit('开江')
  await expect(page.getByText('2／20字')).toBeVisible()
  await expect.poll(async () => (await desk.draft()).title).toBe('开江')
})

test('Keys that belong to the input method do nothing of ours', async ({ page, desk }) => {
  const method = await inputMethod(page)
  await method.compose('jiang')
  await method.key('/', 'Slash')
  await method.key('Enter', 'Enter')
  await method.key('Backspace', 'Backspace')
  await expect(page.getByRole('menu')).toHaveCount(0)
  await method.commit('江')
  await expect(desk.text).toHaveText('江')
  await expect.poll(desk.body).toEqual([paragraph('江')])
})

test('The key that opens the menu opens none where an input method takes it', async ({
  page,
  desk,
}) => {
  const method = await inputMethod(page)
  await method.key('/', 'Slash')
  await expect(page.getByRole('menu')).toHaveCount(0)
  await page.keyboard.press('/')
  await expect(page.getByRole('menu', { name: '插入' })).toBeVisible()
  await page.keyboard.press('Escape')
  await expect(desk.text).toBeFocused()
})

const places: [string, string, object][] = [
  ['a quotation', '引文', { kind: 'quote', text: '群众满意' }],
  ['a note’s heading', '人物、数字说明', { kind: 'note', title: '群众满意', text: [] }],
  ['a 小标题', '小标题', { kind: 'subhead', lines: ['群众满意'] }],
  ['an item of a list', '列表', { kind: 'list', ordered: false, items: [[{ text: '群众满意' }]] }],
  [
    'a table’s title',
    '表格',
    { kind: 'table', caption: '群众满意', head: ['', ''], rows: [['', '']] },
  ],
]

for (const [name, item, expected] of places)
  test(`She composes in ${name} as anywhere`, async ({ page, desk }) => {
    await page.keyboard.press('/')
    await page.getByRole('menuitem', { name: item, exact: true }).press('Enter')
    const method = await inputMethod(page)
    await method.compose("qun'zhong")
    await method.commit('群众')
    await method.compose("man'yi")
    await method.commit('满意')
    await expect.poll(desk.body).toEqual([expected])
  })

test('Undo takes back what was chosen, step by step, and never half a 拼音', async ({
  page,
  desk,
}) => {
  const method = await inputMethod(page)
  await method.compose('jiang')
  await method.commit('江')
  await expect(desk.text).toHaveText('江')
  await page.keyboard.press('Enter')
  await method.compose('bing')
  await method.commit('冰')
  await expect.poll(desk.body).toEqual([paragraph('江'), paragraph('冰')])
  await page.keyboard.press('Control+z')
  await expect(desk.text).not.toContainText(/bing|冰/)
  await page.keyboard.press('Control+Shift+z')
  await expect.poll(async () => JSON.stringify(await desk.body())).toContain('冰')
})

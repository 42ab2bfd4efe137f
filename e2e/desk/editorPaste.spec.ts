import { expect, test } from '#e2e/support/editor/editor.ts'
import type { DraftBlock } from '#newsroom/stories/draft/shape.ts'
import { office } from '#newsroom/stories/paste/samples/office.ts'
import { sheets } from '#newsroom/stories/paste/samples/sheets.ts'
import { web } from '#newsroom/stories/paste/samples/web.ts'

const paragraph = (text: string): DraftBlock => ({ kind: 'paragraph', text: [{ text }] })
const samples = [...office, ...web, ...sheets]

test('The browser’s own parser cleans every sample as the tests without it do', async ({
  page,
  desk,
}) => {
  await expect(desk.text).toBeVisible()
  for (const { name, html, expected, pictures = 0 } of samples)
    expect(await page.evaluate((html) => window.bench.clean(html), html), name).toEqual({
      blocks: expected,
      pictures,
    })
})

for (const { name, html, expected, pictures = 0 } of samples.filter(({ name }) =>
  /an article from (Word|微信公众号)|merged title|dangerous/.test(name),
))
  test(`An editor pastes ${name} into a blank sheet`, async ({ page, desk }) => {
    await desk.paste({ 'text/html': html, 'text/plain': '' })
    const body = await desk.body()
    expect(body.slice(0, expected.length)).toEqual(expected)
    const notice = page.getByRole('status')
    await expect(notice).toHaveText(
      pictures ? `有${pictures}张图片没有粘贴进来，请用“插入”里的“图片”另加。` : '',
    )
  })

test('A pasted paragraph joins the one that it is pasted into, several part it', async ({
  page,
  desk,
}) => {
  await desk.open(paragraph('前后'))
  await page.keyboard.press('ArrowLeft')
  await desk.paste({ 'text/html': '<p>中间</p>' })
  await expect.poll(desk.body).toEqual([paragraph('前中间后')])
  await desk.paste({ 'text/plain': '一。\n\n二。' })
  await expect.poll(desk.body).toEqual([paragraph('前中间一。'), paragraph('二。后')])
  await page.keyboard.press('Control+z')
  await expect.poll(desk.body).toEqual([paragraph('前中间后')])
})

test('What is copied in the editor comes back as it was, by the real clipboard', async ({
  page,
  desk,
  context,
}) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write'])
  const body: DraftBlock[] = [
    paragraph('开头。'),
    {
      kind: 'leadIn',
      lead: '钱。',
      text: [
        { text: '务必', dots: true },
        { text: '办结', href: '/about' },
      ],
    },
    { kind: 'quote', text: '群众满意。', by: '孟晓' },
    { kind: 'table', caption: '票价', head: ['线路', '元'], rows: [['986路', '2']] },
    {
      kind: 'numbers',
      items: [
        { value: '68', unit: '个', label: '庭院' },
        { value: '3', unit: '处', label: '路面' },
      ],
    },
    { kind: 'figure', cover: { salt: 7 }, caption: '开江', credit: '制图' },
    { kind: 'note', title: '人物', text: [{ text: '张女士。' }] },
    { kind: 'list', ordered: true, items: [[{ text: '甲' }], [{ text: '乙' }]] },
    { kind: 'subhead', lines: ['回头看', '答卷'] },
    { kind: 'divider' },
    paragraph('结尾。'),
  ]
  await desk.open(...body)
  await page.keyboard.press('Control+a')
  await page.keyboard.press('Control+x')
  await expect.poll(async () => JSON.stringify(await desk.body())).not.toContain('开头')
  await page.keyboard.press('Control+v')
  await expect.poll(desk.body).toEqual(body)
})

test('Words from the real clipboard of another page come in clean', async ({
  page,
  desk,
  context,
}) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write'])
  await page.evaluate(() => {
    const html = new Blob(
      ['<p style="text-indent:2em">　　江面 上<b>冰排</b></p><p>漂向下游。</p>'],
      { type: 'text/html' },
    )
    return navigator.clipboard.write([new ClipboardItem({ 'text/html': html })])
  })
  await desk.text.focus()
  await page.keyboard.press('Control+v')
  await expect.poll(desk.body).toEqual([paragraph('江面上冰排'), paragraph('漂向下游。')])
})

test('A place for words alone takes words alone', async ({ page, desk }) => {
  await desk.open({ kind: 'quote', text: '' })
  await page.keyboard.press('Shift+Tab')
  await desk.paste({ 'text/html': '<h2>回头看</h2><p>第一段。</p>' })
  await expect.poll(desk.body).toEqual([{ kind: 'quote', text: '回头看第一段。' }])
})

test('Cells from Excel go into the cells of a table, which grows', async ({ page, desk }) => {
  await desk.open({ kind: 'table', caption: '票价', head: ['线路', '元'], rows: [['', '']] })
  await page.getByRole('cell').first().click()
  await desk.paste({
    'text/html': '<table><tr><td>986路</td><td>2</td></tr><tr><td>84路</td><td>1</td></tr></table>',
  })
  await expect.poll(desk.body).toEqual([
    {
      kind: 'table',
      caption: '票价',
      head: ['线路', '元'],
      rows: [
        ['986路', '2'],
        ['84路', '1'],
      ],
    },
  ])
})

test('A paste that no draft could keep is refused with what to do', async ({ page, desk }) => {
  await desk.paste({ 'text/plain': '长'.repeat(30_000) })
  await expect(page.getByRole('status')).toHaveText('粘贴的内容太长，一次放不下，请分几次粘贴。')
  await expect(desk.text).toHaveText('')
})

test('A title takes words without breaks and invisible characters', async ({ page, desk }) => {
  const title = page.getByRole('textbox', { name: '主题' })
  await title.focus()
  await title.evaluate((element) => {
    const clipboardData = new DataTransfer()
    clipboardData.setData('text/plain', '　创\u200b城\n工作\u202e\0')
    element.dispatchEvent(
      new ClipboardEvent('paste', { clipboardData, bubbles: true, cancelable: true }),
    )
  })
  await expect(title).toHaveValue('创城工作')
  expect((await desk.draft()).title).toBe('创城工作')
})

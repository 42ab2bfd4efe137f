import { expect, test } from '#e2e/support/editor/editor.ts'
import type { DraftBlock } from '#newsroom/stories/draft/shape.ts'
import { office } from '#newsroom/stories/paste/samples/office.ts'
import { sheets } from '#newsroom/stories/paste/samples/sheets.ts'
import { web } from '#newsroom/stories/paste/samples/web.ts'

const paragraph = (text: string): DraftBlock => ({
  kind: 'paragraph',
  text: text ? [{ text }] : [],
})
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

test('What is dropped from another page comes in as clean as what is pasted', async ({ desk }) => {
  await desk.open(paragraph('前文。'), paragraph(''))
  await desk.text.evaluate((element) => {
    const dataTransfer = new DataTransfer()
    dataTransfer.setData('text/html', '<p style="color:red">　　江 面</p><img src="x.png">')
    const { left, bottom } = element.lastElementChild?.getBoundingClientRect() ?? new DOMRect()
    const place = { clientX: left + 40, clientY: bottom - 10 }
    element.dispatchEvent(
      new DragEvent('drop', { dataTransfer, bubbles: true, cancelable: true, ...place }),
    )
  })
  await expect.poll(desk.body).toEqual([paragraph('前文。'), paragraph('江面')])
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

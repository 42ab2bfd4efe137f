import { expect, test } from '#e2e/support/editor/editor.ts'
import type { DraftBlock } from '#newsroom/stories/draft/shape.ts'

const paragraph = (text: string): DraftBlock => ({
  kind: 'paragraph',
  text: text ? [{ text }] : [],
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

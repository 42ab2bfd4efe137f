import { expect, test } from '#e2e/support/editor/editor.ts'
import type { DraftBlock } from '#newsroom/stories/draft/shape.ts'

const paragraph = (text = ''): DraftBlock => ({ kind: 'paragraph', text: text ? [{ text }] : [] })

test('A reporter writes a whole story by keyboard alone', async ({ page, desk }) => {
  const { keyboard } = page
  const item = (name: string) => page.getByRole('menuitem', { name, exact: true })
  await page.getByRole('textbox', { name: '引题' }).focus()
  for (const line of [
    '投入3200余万元',
    '把创城工作打造成群众满意工程',
    '香坊区全面推进',
    '香坊创城',
    '区里的四件事。',
  ]) {
    await keyboard.insertText(line)
    await keyboard.press('Enter')
  }
  await expect(desk.text).toBeFocused()
  await keyboard.insertText('日前，该区作出全面部署。')
  await keyboard.press('Enter')
  await keyboard.insertText('回头看')
  await keyboard.press('Control+Alt+1')
  await keyboard.press('Shift+Enter')
  await keyboard.insertText('上一轮的答卷')
  await keyboard.press('Enter')
  await keyboard.insertText('钱花在哪儿。全区投入。')
  await keyboard.press('Control+Alt+2')
  await keyboard.press('Enter')
  await keyboard.press('/')
  await expect(item('小标题')).toBeFocused()
  await keyboard.press('ArrowDown')
  await keyboard.press('ArrowDown')
  await expect(item('引文')).toBeFocused()
  await keyboard.press('Enter')
  await keyboard.insertText('群众满意。')
  await keyboard.press('Tab')
  await keyboard.insertText('孟晓')
  await keyboard.press('Enter')
  await keyboard.press('Control+/')
  await item('表格').focus()
  await keyboard.press('Enter')
  for (const cell of ['票价', '线路', '元', '986路', '2', '84路', '1']) {
    await keyboard.insertText(cell)
    await keyboard.press('Tab')
  }
  await keyboard.press('Control+Enter')
  await keyboard.insertText('甲')
  await keyboard.press('Control+Alt+5')
  await keyboard.press('Enter')
  await keyboard.insertText('乙')
  await keyboard.press('Enter')
  await keyboard.press('Enter')
  await keyboard.insertText('完。')
  const draft = await desk.draft()
  expect(draft).toMatchObject({
    kicker: '投入3200余万元',
    title: '把创城工作打造成群众满意工程',
    subtitle: '香坊区全面推进',
    shortTitle: '香坊创城',
    summary: '区里的四件事。',
  })
  expect(draft.body).toEqual([
    paragraph('日前，该区作出全面部署。'),
    { kind: 'subhead', lines: ['回头看', '上一轮的答卷'] },
    { kind: 'leadIn', lead: '钱花在哪儿。', text: [{ text: '全区投入。' }] },
    { kind: 'quote', text: '群众满意。', by: '孟晓' },
    {
      kind: 'table',
      caption: '票价',
      head: ['线路', '元'],
      rows: [
        ['986路', '2'],
        ['84路', '1'],
        ['', ''],
      ],
    },
    { kind: 'list', ordered: true, items: [[{ text: '甲' }], [{ text: '乙' }]] },
    paragraph('完。'),
  ])
})

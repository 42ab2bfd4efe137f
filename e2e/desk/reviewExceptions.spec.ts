import { join } from 'node:path'
import Database from 'better-sqlite3'
import { axeFaults } from '#e2e/support/axe.ts'
import { expect, test } from '#e2e/support/office.ts'
import { act, aStory, says, sheet, submit, timeline, visitStory } from '#e2e/support/reviewing.ts'
import {
  beginStory,
  fillStory,
  forceRelease,
  isSaved,
  publish,
  publishReleased,
  textOfStory,
} from '#e2e/support/writing.ts'

/** The day after tomorrow, `hour` o'clock, as a field of date and time takes it. */
const later = (hour: string): string =>
  `${new Date(Date.now() + 2 * 24 * 60 * 60_000).toISOString().slice(0, 10)}T${hour}`

test('A 快讯 goes by two reviews without proofs, and another person looks at it afterwards', async ({
  as,
}) => {
  test.slow()
  const [reporter, editor, chief] = [await as('reporter'), await as('editor'), await as('chief')]
  const id = await beginStory(reporter)
  await reporter.getByLabel('快讯').check()
  await fillStory(reporter, { title: '江畔步道开放', body: '江畔步道开放，全长五公里。' })
  await isSaved(reporter)
  await reporter.getByRole('button', { name: '送审', exact: true }).click()
  await expect(sheet(reporter).getByLabel(/走快讯通道/)).toBeChecked()
  await sheet(reporter).getByRole('button', { name: '送审', exact: true }).click()
  await says(reporter, '已送审。')
  await expect(timeline(reporter)).toContainText('快讯：初审、终审')
  await expect(timeline(reporter)).not.toContainText('一校')
  await visitStory(editor, id)
  await act(editor, '送终审')
  await says(editor, '初审采用')
  await visitStory(chief, id)
  await act(chief, '签发')
  await says(chief, '已签发')
  await publishReleased(chief)
  await expect(chief.getByText('这是您自己审过或签发的，要由另一位同事来做。')).toBeVisible()
  const head = await as('deskHead')
  await visitStory(head, id)
  await expect(timeline(head)).toContainText('快讯，等补审')
  await head.getByLabel('意见').fill('事实无误')
  await head.getByRole('button', { name: '补审完成' }).click()
  await says(head, '补审已记下。')
  await expect(timeline(head)).toContainText('事实无误')
  await expect(head.getByRole('button', { name: '补审完成' })).toHaveCount(0)
})

test('What one chief released in an emergency stands as an alert until another countersigns', async ({
  as,
}) => {
  test.slow()
  const [chief, head] = [await as('chief'), await as('deskHead')]
  const id = await aStory(chief, '突发地震')
  await act(chief, '紧急签发')
  await expect(sheet(chief).getByRole('alert')).toContainText('紧急签发要写明原因')
  await chief.keyboard.press('Escape')
  await publish(chief)
  await expect(timeline(chief)).toContainText('紧急签发，等复签')
  await expect(chief.getByRole('button', { name: '复签' })).toHaveCount(0)
  await visitStory(head, id)
  await head.getByLabel('意见').fill('情况属实')
  await head.getByRole('button', { name: '复签' }).click()
  await says(head, '已复签。')
  await expect(timeline(head)).toContainText('情况属实')
  await expect(timeline(head)).not.toContainText('等复签')
})

test('A story waits on hold until it is taken up in the review that it was held from', async ({
  as,
}) => {
  test.slow()
  const [reporter, editor, chief] = [await as('reporter'), await as('editor'), await as('chief')]
  const id = await aStory(reporter, '夏至音乐会')
  await submit(reporter)
  await visitStory(editor, id)
  await act(editor, '待用', { words: { 意见: '等开票' }, send: '列为待用' })
  await says(editor, '已列为待用。')
  await visitStory(chief, id)
  await expect(chief.getByText('启用：您的角色不能做这一步，请交给编辑、主任。')).toBeVisible()
  await act(editor, '启用')
  await says(editor, '已启用，接着审。')
  // A second press while the first is on its way does nothing twice
  await editor.getByRole('button', { name: '送复审', exact: true }).click()
  await sheet(editor).getByRole('button', { name: '送复审', exact: true }).dblclick()
  await says(editor, '初审采用')
  await expect(timeline(editor).getByRole('listitem').filter({ hasText: '沈雪' })).toHaveText([
    /初审待用/,
    /启用/,
    /初审/,
  ])
})

test('A released story is set for a time, for another, for none, and taken back', async ({
  as,
}) => {
  test.slow()
  const chief = await as('chief')
  await aStory(chief, '江桥通车')
  await forceRelease(chief)
  await act(chief, '定时发布', { words: { 发布时间: '2020-01-01T08:00' }, send: '定时' })
  const past = '定时发布的时间要在现在之后、一年之内；要马上发，请直接发布。'
  await expect(sheet(chief).getByRole('alert')).toHaveText(past)
  await expect(sheet(chief).getByLabel('发布时间')).toHaveValue('2020-01-01T08:00')
  await sheet(chief).getByLabel('发布时间').fill(later('08:00'))
  await sheet(chief).getByRole('button', { name: '定时', exact: true }).click()
  await says(chief, '已定时')
  await expect(timeline(chief)).toContainText(`定在${later('08:00').replace('T', ' ')}发布`)
  await chief.getByRole('button', { name: '改时间' }).click()
  await expect(sheet(chief).getByLabel('发布时间')).toHaveValue(later('08:00'))
  await sheet(chief).getByLabel('发布时间').fill(later('09:30'))
  await sheet(chief).getByRole('button', { name: '定时', exact: true }).click()
  await expect(timeline(chief)).toContainText(`定在${later('09:30').replace('T', ' ')}发布`)
  await act(chief, '取消定时')
  await says(chief, '已取消定时。')
  await act(chief, '撤回修改', { words: { 原因: '换一张图' } })
  await says(chief, '已撤回，可以修改了。')
  await expect(textOfStory(chief)).toBeEditable()
})

test('A reviewer with the keyboard alone reads, returns and signs off, and goes on to the next', async ({
  as,
}) => {
  test.slow()
  const [reporter, editor] = [await as('reporter'), await as('editor')]
  const next = await aStory(reporter, '中央大街亮灯')
  await submit(reporter)
  const id = await aStory(reporter, '太阳岛开园')
  await reporter.keyboard.press('Control+Shift+Enter')
  await sheet(reporter).getByLabel('给审稿人的话').focus()
  await reporter.keyboard.type('数字已核对')
  await reporter.keyboard.press('Control+Enter')
  await says(reporter, '已送审。')

  await visitStory(editor, id)
  await editor.getByRole('tab', { name: '审签' }).focus()
  await editor.keyboard.press('ArrowRight')
  await expect(editor.getByRole('tab', { name: '版本' })).toBeFocused()
  await expect(editor.getByRole('tabpanel')).toContainText('第1版')
  await editor.keyboard.press('ArrowLeft')
  await expect(timeline(editor)).toContainText('数字已核对')
  const focused = () =>
    editor.evaluate(() => document.activeElement?.textContent?.trim().slice(0, 40) ?? '')
  for (let steps = 0; (await focused()) !== '退回'; steps += 1) {
    expect(steps).toBeLessThan(40)
    await editor.keyboard.press('Shift+Tab')
  }
  await editor.keyboard.press('Enter')
  await expect(sheet(editor)).toBeVisible()
  await editor.keyboard.press('Escape')
  await expect.poll(focused).toBe('退回')
  await editor.keyboard.press('Control+Shift+Enter')
  await expect(sheet(editor).getByLabel('意见')).toBeFocused()
  await editor.keyboard.type('可以用')
  await editor.keyboard.press('Control+Enter')
  await says(editor, '初审采用')
  await expect(timeline(editor)).toContainText('可以用')
  // The notice has the focus: the next key leads on
  await editor.keyboard.press('Tab')
  await expect.poll(focused).toContain('下一篇待我审')
  await editor.keyboard.press('Enter')
  await editor.waitForURL((url) => !url.pathname.endsWith(String(id)))
  await expect(editor.getByRole('tab', { name: '审签' })).toBeVisible()
  expect(next).toBeGreaterThan(0)
})

test('A review that takes longer than its channel allows says so in red', async ({
  as,
  newsroom,
}) => {
  const [reporter, editor] = [await as('reporter'), await as('editor')]
  const id = await aStory(reporter, '地铁三号线')
  await submit(reporter)
  const store = new Database(join(newsroom.dataDir, 'bcxw.sqlite'))
  const due = Date.now() - 12 * 60_000 - 5_000
  store.prepare('UPDATE stories SET due_at = ? WHERE id = ?').run(due, id)
  store.close()
  await visitStory(editor, id)
  await expect(timeline(editor).getByText(/^超时1[2-4]分$/)).toHaveClass(/text-urgent/)
})

test('Axe finds nothing on a story in review and in its sheets, by day and by night', async ({
  as,
}) => {
  test.slow()
  const [reporter, editor] = [await as('reporter'), await as('editor')]
  const id = await aStory(reporter, '冰雪大世界')
  await submit(reporter)
  await visitStory(editor, id)
  await textOfStory(editor).waitFor()
  for (const colorScheme of ['light', 'dark'] as const)
    for (const width of [1440, 1024]) {
      await editor.setViewportSize({ width, height: 800 })
      await editor.emulateMedia({ colorScheme })
      expect.soft(await axeFaults(editor), `${width} px, ${colorScheme}`).toEqual([])
    }
  for (const name of ['退回', '待用', '撤回修改', '送复审']) {
    await editor.getByRole('button', { name, exact: true }).click()
    expect.soft(await axeFaults(editor), name).toEqual([])
    await editor.keyboard.press('Escape')
    await expect(sheet(editor)).toHaveCount(0)
  }
  expect(await editor.evaluate(() => document.documentElement.scrollWidth)).toBe(1024)
})

import { axeFaults } from '#e2e/support/axe.ts'
import { cards, counts, keepIt, openChecks, tabTo } from '#e2e/support/checking.ts'
import { expect, test } from '#e2e/support/desk.ts'
import { inputMethod } from '#e2e/support/editor/inputMethod.ts'
import { act, aStory, says, sheet, submit, timeline, visitStory } from '#e2e/support/reviewing.ts'
import {
  beginStory,
  fillStory,
  isSaved,
  openStory,
  textOfStory,
  typeAtEnd,
} from '#e2e/support/writing.ts'

test('A reporter types a fault, sees it underlined, mends it by one click and takes that back', async ({
  as,
}) => {
  const page = await as('reporter')
  await beginStory(page)
  await openChecks(page)
  await typeAtEnd(page, '市民可以在网上查询帐户。')
  const mark = textOfStory(page).locator('mark.finding-error')
  await expect(mark).toHaveText('帐户')
  await expect(counts(page)).toHaveText('错1处疑0处示0处')
  await expect(page.getByText('还有1处“错”')).toBeVisible()
  await page.getByRole('button', { name: '改为“账户”' }).click()
  await expect(textOfStory(page)).toHaveText('市民可以在网上查询账户。')
  await expect(counts(page)).toHaveText('错0处疑0处示0处')
  await expect(mark).toHaveCount(0)
  await page.keyboard.press('Control+z')
  await expect(textOfStory(page)).toHaveText('市民可以在网上查询帐户。')
  await expect(mark).toHaveText('帐户')
  await page.keyboard.press('Control+z')
  await expect(textOfStory(page)).not.toContainText('帐户')
})

test('A fault in a headline field is underlined behind it, mended there, and undone there', async ({
  as,
}) => {
  const page = await as('editor')
  await beginStory(page)
  await openChecks(page)
  const title = page.getByRole('textbox', { name: '主题', exact: true })
  await title.fill('市民既使下雨也来')
  await expect(page.locator('[data-field="title"] mark')).toHaveText('既使')
  await page.getByRole('button', { name: '改为“即使”' }).click()
  await expect(title).toHaveValue('市民即使下雨也来')
  await expect(cards(page)).toHaveCount(0)
  await title.press('Control+z')
  await expect(title).toHaveValue('市民既使下雨也来')
})

test('By F8 one goes from finding to finding, the cursor on the words', async ({ as }) => {
  const page = await as('editor')
  await beginStory(page)
  await openChecks(page)
  await typeAtEnd(page, '查询帐户，既使下雨。')
  await expect(cards(page)).toHaveCount(2)
  const chosen = () => page.evaluate(() => getSelection()?.toString())
  for (const [key, words] of [
    ['F8', '帐户'],
    ['F8', '既使'],
    ['F8', '帐户'],
    ['Shift+F8', '既使'],
  ] as const) {
    await page.keyboard.press(key)
    await expect.poll(chosen).toBe(words)
  }
  await expect(page.locator('[data-current="true"]')).toContainText('既使')
})

test('While an input method composes nothing is checked, and what it writes is whole', async ({
  as,
}) => {
  const page = await as('editor')
  await beginStory(page)
  await openChecks(page)
  await typeAtEnd(page, '查询帐户。')
  await expect(cards(page)).toHaveCount(1)
  const ime = await inputMethod(page)
  await ime.compose('ji shi')
  await ime.compose('既使')
  await page.evaluate(() => window.dispatchEvent(new Event('focus')))
  await expect(textOfStory(page)).toContainText('查询帐户。既使')
  await expect(cards(page)).toHaveCount(1)
  await ime.commit('既使')
  await expect(textOfStory(page)).toHaveText('查询帐户。既使')
  await expect(cards(page)).toHaveCount(2)
})

test('A 疑 is let stand with a reason; a reporter may not do that with a 错, a chief may', async ({
  as,
}) => {
  const page = await as('reporter')
  const id = await beginStory(page)
  await openChecks(page)
  await fillStory(page, { title: '江畔步道开放', body: '昨日，市民查询帐户。' })
  await isSaved(page)
  const doubt = cards(page).filter({ hasText: '昨日' })
  const error = cards(page).filter({ hasText: '帐户' })
  await expect(error.getByRole('button', { name: '保留并说明' })).toHaveCount(0)
  await doubt.getByRole('button', { name: '保留并说明' }).click()
  const dialog = page.getByRole('dialog', { name: '保留并说明' })
  await dialog.getByRole('button', { name: '保留' }).click()
  await expect(dialog.getByRole('alert')).toContainText('保留要写明理由')
  await dialog.getByLabel('理由').fill('引用公告原文')
  await dialog.getByRole('button', { name: '保留' }).click()
  await expect(dialog).toHaveCount(0)
  await expect(doubt).toHaveCount(0)
  await page.getByText('已说明保留1处').click()
  await expect(page.getByText('引用公告原文')).toBeVisible()
  const chief = await as('chief')
  await chief.goto(`/admin/stories/${id}`)
  await openChecks(chief)
  await keepIt(chief, '店名如此')
  await expect(cards(chief)).toHaveCount(0)
  await expect(chief.getByText('已说明保留2处')).toBeVisible()
})

test('A fault in 要点 is mended by one click, and undone by Ctrl+Z', async ({ as }) => {
  const page = await as('editor')
  await beginStory(page)
  await openChecks(page)
  const points = page.getByLabel('要点')
  await points.fill('江畔步道开放\n市民查询帐户')
  await page.getByRole('button', { name: '改为“账户”' }).click()
  await expect(points).toHaveValue('江畔步道开放\n市民查询账户')
  await expect(page.getByText('改好了，按 Ctrl+Z 可以撤销。')).toBeVisible()
  await expect(cards(page)).toHaveCount(0)
  await page.keyboard.press('Control+z')
  await expect(points).toHaveValue('江畔步道开放\n市民查询帐户')
  await expect(cards(page)).toHaveCount(1)
})

test('A reviewer sees an 错 and cannot take the text until it is mended', async ({ as }) => {
  test.slow()
  const [reporter, editor] = [await as('reporter'), await as('editor')]
  const id = await aStory(reporter, '江畔步道开放', '市民查询帐户。')
  await submit(reporter)
  await visitStory(editor, id)
  await expect(editor.getByText('还有1处“错”没有处理，不能采用').first()).toBeVisible()
  await expect(editor.getByRole('button', { name: '送复审' })).toHaveCount(0)
  await openChecks(editor)
  await expect(counts(editor)).toHaveText('错1处疑0处示0处')
  await expect(editor.locator('mark.finding-error')).toHaveText('帐户')
  await expect(cards(editor).getByRole('button', { name: /保留并说明|改为|允许词/ })).toHaveCount(0)
  await act(editor, '退回', { send: '退回', words: { 原因: '请改错字' } })
  await says(editor, '已退回')
  await openStory(reporter, id)
  await openChecks(reporter)
  await reporter.getByRole('button', { name: '改为“账户”' }).click()
  await expect(textOfStory(reporter)).toHaveText('市民查询账户。')
  await isSaved(reporter)
  await submit(reporter)
  await visitStory(editor, id)
  await openChecks(editor)
  await expect(counts(editor)).toHaveText('错0处疑0处示0处')
  await act(editor, '送复审')
  await says(editor, '初审采用')
})

test('A head of desk lets an 错 stand with a reason, takes that back, and gives it again', async ({
  as,
}) => {
  test.slow()
  const [reporter, editor, head] = [await as('reporter'), await as('editor'), await as('deskHead')]
  const id = await aStory(reporter, '老店开张', '店名叫帐户书屋。')
  await submit(reporter)
  const use = head.getByRole('button', { name: '送复审' })
  await visitStory(head, id)
  await openChecks(head)
  await keepIt(head, '店名如此')
  await expect(use).toBeVisible()
  await head.getByText('已说明保留1处').click()
  await head.getByRole('button', { name: '取消保留' }).click()
  await expect(cards(head)).toHaveCount(1)
  await expect(use).toHaveCount(0)
  await expect(head.getByText('还有1处“错”没有处理，不能采用').first()).toBeVisible()
  await keepIt(head, '工商登记的店名如此')
  await expect(use).toBeVisible()

  await visitStory(editor, id)
  await openChecks(editor)
  await editor.getByText('已说明保留1处').click()
  await expect(editor.getByText('工商登记的店名如此')).toBeVisible()
  await expect(editor.getByRole('button', { name: '取消保留' })).toHaveCount(0)
  await act(editor, '送复审')
  await says(editor, '初审采用')
  await editor.goto(`/admin/stories/${id}/sheet`)
  const kept = editor.getByRole('region', { name: '检查以后保留的' }).getByRole('row')
  await expect(kept).toHaveCount(4)
  for (const words of ['店名如此', '取消保留', '工商登记的店名如此'])
    await expect(kept.filter({ hasText: words }).first()).toBeVisible()
})

test('What the page of a chief sends to let an 错 stand, and to take it back, does nothing for others', async ({
  as,
}) => {
  test.slow()
  const chief = await as('chief')
  await beginStory(chief)
  await openChecks(chief)
  await typeAtEnd(chief, '市民查询帐户。')
  await expect(cards(chief)).toHaveCount(1)
  await isSaved(chief)
  const sent = () => chief.waitForRequest((request) => 'next-action' in request.headers())
  const [keeping] = await Promise.all([sent(), keepIt(chief, '店名如此')])
  await chief.getByText('已说明保留1处').click()
  const reopenIt = () => chief.getByRole('button', { name: '取消保留' }).click()
  const [reopening] = await Promise.all([sent(), reopenIt()])
  await expect(cards(chief)).toHaveCount(1)
  const standing = async () => {
    await chief.reload()
    await openChecks(chief)
    await expect(counts(chief)).toBeVisible()
    return chief.getByText('已说明保留1处').count()
  }
  const replay = async (role: Parameters<typeof as>[0], request: typeof keeping) => {
    const { host: _, cookie: __, 'content-length': ___, ...headers } = await request.allHeaders()
    const named = Object.entries(headers).filter(([name]) => !name.startsWith(':'))
    const data = request.postData() ?? ''
    const page = await as(role)
    return (
      await page.request.post(request.url(), { headers: Object.fromEntries(named), data })
    ).text()
  }
  const others = ['reporter', 'editor', 'proofreader', 'admin', 'auditor'] as const
  for (const role of others) expect(await replay(role, keeping), role).not.toContain('"ok":true')
  expect(await standing()).toBe(0)
  await keepIt(chief, '店名如此')
  for (const role of others) expect(await replay(role, reopening), role).not.toContain('"ok":true')
  expect(await standing()).toBe(1)
  expect(await replay('deskHead', reopening)).toContain('"ok":true')
  expect(await standing()).toBe(0)
})

test('By the keyboard alone a chief mends one finding and lets another stand', async ({ as }) => {
  const page = await as('chief')
  await beginStory(page)
  const tab = page.getByRole('tab', { name: '检查' })
  await typeAtEnd(page, '查询帐户，既使下雨。')
  await page.keyboard.press('Escape')
  await tabTo(page, page.getByRole('tab', { selected: true }))
  for (let presses = 0; presses < 4; presses += 1) {
    if (await tab.evaluate((element) => element === document.activeElement)) break
    await page.keyboard.press('ArrowRight')
  }
  await page.keyboard.press('Enter')
  await expect(tab).toHaveAttribute('aria-selected', 'true')
  await expect(cards(page)).toHaveCount(2)
  await tabTo(page, page.getByRole('button', { name: '改为“账户”' }))
  await page.keyboard.press('Enter')
  await expect(textOfStory(page)).toHaveText('查询账户，既使下雨。')
  await expect(cards(page)).toHaveCount(1)
  await isSaved(page)
  await expect(textOfStory(page)).toBeFocused()
  await tabTo(page, page.getByRole('button', { name: '保留并说明' }))
  await page.keyboard.press('Enter')
  await expect(sheet(page).getByLabel('理由')).toBeVisible()
  await tabTo(page, sheet(page).getByLabel('理由'))
  await page.keyboard.type('引用原文')
  await page.keyboard.press('Enter')
  await expect(sheet(page)).toHaveCount(0)
  await expect(cards(page)).toHaveCount(0)
  await expect(page.getByRole('region', { name: '检查', exact: true })).toBeFocused()
  await tabTo(page, page.locator('summary', { hasText: '已说明保留1处' }))
  await page.keyboard.press('Enter')
  await expect(page.getByText('引用原文')).toBeVisible()
  await tabTo(page, page.getByRole('button', { name: '取消保留' }))
  await page.keyboard.press('Enter')
  await expect(cards(page)).toHaveCount(1)
  await expect(page.getByRole('region', { name: '检查', exact: true })).toBeFocused()
})

test('Axe finds nothing on the 检查 tab, by day and by night, written and under review', async ({
  as,
}) => {
  test.slow()
  const page = await as('chief')
  const id = await aStory(page, '市民既使下雨也来', '昨日，查询帐户，即然下雨。')
  const look = async (where: string) => {
    for (const colorScheme of ['light', 'dark'] as const)
      for (const width of [1440, 1024]) {
        await page.setViewportSize({ width, height: 800 })
        await page.emulateMedia({ colorScheme })
        expect.soft(await axeFaults(page), `${where}, ${width} px, ${colorScheme}`).toEqual([])
      }
  }
  await openChecks(page)
  await expect(cards(page)).toHaveCount(4)
  await cards(page).filter({ hasText: '昨日' }).getByRole('button', { name: '保留并说明' }).click()
  await look('the sheet')
  await sheet(page).getByLabel('理由').fill('引用公告')
  await sheet(page).getByRole('button', { name: '保留', exact: true }).click()
  await page.getByText('已说明保留1处').click()
  await expect(page.getByRole('button', { name: '取消保留' })).toBeVisible()
  await page.keyboard.press('F8')
  await look('written')
  await submit(page)
  await visitStory(page, id)
  await expect(timeline(page)).toBeVisible()
  await openChecks(page)
  await expect(cards(page)).toHaveCount(3)
  await page.getByText('已说明保留1处').click()
  await look('under review')
})

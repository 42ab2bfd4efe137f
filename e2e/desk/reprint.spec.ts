import { axeFaults } from '#e2e/support/axe.ts'
import { expect, test } from '#e2e/support/office.ts'
import { aLiveReprint, aPartner, aReprint, pastFirstReview } from '#e2e/support/reprints.ts'
import { act, says, sheet, submit, timeline, visitStory } from '#e2e/support/reviewing.ts'
import { beginStory, fillStory, isSaved, openStory } from '#e2e/support/writing.ts'

test('An editor who forgets the original’s author, or writes an address that is none, is told so', async ({
  as,
}) => {
  const page = await as('editor')
  const id = await beginStory(page)
  await fillStory(page, { title: '博物馆试开夜场', body: '多地博物馆试开夜场。' })
  await expect(page.getByLabel('原作者')).toHaveCount(0)
  await page.getByLabel('来历', { exact: true }).selectOption({ label: '转载' })
  await page.getByLabel('稿源', { exact: true }).selectOption({ label: '演示通讯社' })
  await page.getByLabel('原标题').fill('多地博物馆试开夜场')
  await expect(page.getByText('主题与原标题不同，复审要核对“未改变原意”。')).toBeVisible()
  await page.getByLabel('原文网址').fill('javascript:alert(1)')
  await isSaved(page)
  await page.getByRole('button', { name: '送审', exact: true }).click()
  await expect(sheet(page)).toContainText('转载授权原作者：不能为空。')
  await expect(sheet(page)).toContainText(
    '转载授权原文网址：不是完整的网址，要以 http:// 或 https:// 开头。',
  )
  await page.keyboard.press('Escape')
  await page.getByLabel('原作者').fill('乔枫')
  await page.getByLabel('原文网址').fill('https://wire.example/2018/05/14')
  await page.getByLabel('编辑', { exact: true }).fill('小编')
  await isSaved(page)
  await act(page, '送审')
  await expect(sheet(page).getByRole('alert')).toContainText(
    '转载稿要写编辑的真实姓名，“小编”不是姓名。',
  )
  await page.keyboard.press('Escape')
  await openStory(page, id)
  await page.getByLabel('编辑', { exact: true }).fill('沈雪')
  await isSaved(page)
  await submit(page)
})

test('A story from a frozen 稿源 is stopped until the chief lets it through with a reason', async ({
  as,
  newsroom,
}) => {
  const sourceId = await aPartner(newsroom, '冻结了的媒体', { status: 'frozen' })
  const id = await aReprint(newsroom, { sourceId, title: '冻结媒体的一篇稿' })
  const [editor, chief] = [await as('editor'), await as('chief')]
  await openStory(editor, id)
  const notice = (page: typeof editor) => page.getByRole('region', { name: '稿源状态' })
  await expect(notice(editor)).toContainText('稿源“冻结了的媒体”已经冻结，现在不能用。')
  await expect(notice(editor).getByText('放行这一篇')).toHaveCount(0)
  await expect(editor.getByLabel('稿源', { exact: true }).locator('option:checked')).toHaveText(
    '冻结了的媒体（冻结）',
  )
  await act(editor, '送审')
  await expect(sheet(editor).getByRole('alert')).toContainText(
    '已经冻结，现在不能用。请换稿源，或者请总编写明原因放行。',
  )
  await openStory(chief, id)
  await notice(chief).getByText('放行这一篇').click()
  expect(await axeFaults(chief)).toEqual([])
  await notice(chief).getByLabel('放行的原因').fill('对方书面同意本篇')
  await notice(chief).getByRole('button', { name: '放行' }).click()
  await says(chief, '稿源放行了')
  await expect(notice(chief)).toContainText('总编已经放行这一篇。')
  await openStory(editor, id)
  await submit(editor)
  await expect(timeline(editor)).toContainText('放行稿源“冻结了的媒体”')
  await expect(timeline(editor)).toContainText('对方书面同意本篇')
})

test('The second reviewer sees both headlines of a reprint and ticks that it means the same', async ({
  as,
  newsroom,
}) => {
  const sourceId = await aPartner(newsroom, '改标题的媒体')
  const id = await aReprint(newsroom, {
    sourceId,
    title: '冰排下江，江开了',
    original: '松花江正式开江',
  })
  await pastFirstReview(newsroom, id)
  const head = await as('deskHead')
  await visitStory(head, id)
  await head.getByRole('button', { name: '送终审', exact: true }).click()
  await expect(sheet(head)).toContainText('松花江正式开江')
  await expect(sheet(head)).toContainText('冰排下江，江开了')
  expect(await axeFaults(head)).toEqual([])
  await sheet(head).getByLabel('意见').fill('标题更短')
  await sheet(head).getByRole('button', { name: '送终审', exact: true }).click()
  await expect(sheet(head).getByRole('alert')).toContainText('请勾选“未改变原意”再采用')
  await expect(sheet(head).getByLabel('意见')).toHaveValue('标题更短')
  await sheet(head).getByLabel('两个标题都看过，未改变原意').check()
  await sheet(head).getByRole('button', { name: '送终审', exact: true }).click()
  await says(head, '复审采用')
  await expect(timeline(head)).toContainText('改过标题，未改变原意；标题更短')
})

test('A reader of a reprint finds its author and the way to the original', async ({
  newsroom,
  page,
}) => {
  const sourceId = await aPartner(newsroom, '有原文的媒体')
  const { path } = await aLiveReprint(newsroom, { sourceId, title: '有原文可看的稿件' })
  await page.goto(path)
  const notice = page.getByRole('region', { name: '转载声明' })
  await expect(notice).toContainText('原作者：乔枫')
  const link = notice.getByRole('link', { name: /^https:\/\/partner\.example/ })
  await expect(link).toHaveAttribute('rel', 'external nofollow noopener')
})

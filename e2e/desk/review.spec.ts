import { expect, test } from '#e2e/support/office.ts'
import {
  act,
  aStory,
  proofThrice,
  says,
  sheet,
  submit,
  timeline,
  visitStory,
} from '#e2e/support/reviewing.ts'
import {
  openStory,
  publishReleased,
  readersText,
  textOfStory,
  typeAtEnd,
} from '#e2e/support/writing.ts'

test('A story is sent in, returned, sent in again, reviewed by three, proofed three times and published', async ({
  as,
}) => {
  test.slow()
  const [reporter, editor, head, chief, proofreader] = [
    await as('reporter'),
    await as('editor'),
    await as('deskHead'),
    await as('chief'),
    await as('proofreader'),
  ]
  const id = await aStory(reporter, '松花江开江')
  await submit(reporter, { 给审稿人的话: '数字已核对' })
  await expect(textOfStory(reporter)).not.toBeEditable()
  await expect(reporter.getByRole('button', { name: '撤回修改' })).toBeVisible()
  await expect(reporter.getByRole('button', { name: '送复审' })).toHaveCount(0)

  await visitStory(editor, id)
  await expect(timeline(editor)).toContainText('数字已核对')
  await act(editor, '退回')
  await expect(sheet(editor).getByRole('alert')).toHaveText('请写明退回的原因，作者才知道怎么改。')
  await sheet(editor).getByLabel('修改：照意见改了就能用').check()
  await sheet(editor).getByLabel('原因').fill('导语太短，请补一句')
  await sheet(editor).getByRole('button', { name: '退回', exact: true }).click()
  await says(editor, '已退回修改。')

  await openStory(reporter, id)
  await expect(timeline(reporter)).toContainText('导语太短，请补一句')
  await typeAtEnd(reporter, '市民前来观看。')
  await submit(reporter)

  await visitStory(editor, id)
  await editor.getByRole('link', { name: /上次审签（第1版）以来改了什么/ }).click()
  await expect(editor.locator('ins')).toContainText('市民前来观看。')
  await visitStory(editor, id)
  await act(editor, '送复审', { words: { 意见: '事实清楚' } })
  await says(editor, '初审采用，已送下一审。')

  await proofThrice(proofreader, id)
  await visitStory(head, id)
  await act(head, '送终审')
  await says(head, '复审采用，已送终审。')
  await visitStory(chief, id)
  await act(chief, '签发')
  await says(chief, '已签发')
  const path = await publishReleased(chief)
  expect(await readersText(chief, path)).toContain('冰排顺流而下。市民前来观看。')
  for (const words of ['一校', '二校', '三校', '初审', '复审', '终审签发', '发布', '事实清楚'])
    await expect(timeline(chief)).toContainText(words)
  await expect(timeline(chief).getByText('第1轮')).toBeVisible()
})

test('Who wrote it, did another review or has no right to is told so in a sentence', async ({
  as,
}) => {
  test.slow()
  const [editor, head, chief] = [await as('editor'), await as('deskHead'), await as('chief')]
  const id = await aStory(editor, '江畔步道开放')
  await submit(editor)
  await expect(
    editor.getByText('这篇稿件是您写的或改过的，您不能审；请交给别的同事。'),
  ).toBeVisible()
  await visitStory(chief, id)
  await expect(chief.getByText('您的角色不能做这一步，请交给编辑、主任。')).toBeVisible()
  await visitStory(head, id)
  await act(head, '送复审')
  await says(head, '初审采用')
  await expect(
    head.getByText('这一版您已经做过初审，三审要由不同的人做；请交给别的同事。'),
  ).toBeVisible()
  await expect(head.getByRole('button', { name: /送终审|退回|待用/ })).toHaveCount(0)
})

test('A page that was left open decides nothing about a later round, and keeps what was typed', async ({
  as,
}) => {
  test.slow()
  const [reporter, editor, late] = [await as('reporter'), await as('editor'), await as('editor')]
  const id = await aStory(reporter, '夏至音乐会开票')
  await submit(reporter)
  await visitStory(late, id)
  await act(reporter, '撤回修改')
  await says(reporter, '已撤回，可以修改了。')
  await typeAtEnd(reporter, '地点在大剧院。')
  await submit(reporter)
  await act(late, '送复审', { words: { 意见: '没有问题' } })
  await expect(sheet(late).getByRole('alert')).toContainText('稿件已经第2次送审，请刷新')
  await expect(sheet(late).getByLabel('意见')).toHaveValue('没有问题')
  await visitStory(editor, id)
  await expect(editor.getByText('初审', { exact: true }).first()).toBeVisible()
  await act(editor, '送复审')
  await says(editor, '初审采用')
})

import { sendIn } from '#e2e/support/board.ts'
import { expect, test } from '#e2e/support/desk.ts'
import { act, says, sheet, visitStory } from '#e2e/support/reviewing.ts'

test('What an editor types and chooses while a refusal is on its way stays', async ({
  as,
  newsroom,
}) => {
  test.slow()
  const id = await sendIn(newsroom, '江心岛的渡船加了一班')
  const editor = await as('editor')
  await visitStory(editor, id)
  const slow = Promise.withResolvers<void>()
  await editor.route(`**/admin/stories/${id}`, async (route) => {
    if (route.request().method() === 'POST') await slow.promise
    await route.continue()
  })
  await act(editor, '退回')
  await sheet(editor).getByLabel('原因').fill('导语太短')
  await sheet(editor).getByLabel('修改：照意见改了就能用').check()
  slow.resolve()
  await expect(sheet(editor).getByRole('alert')).toHaveText('请写明退回的原因，作者才知道怎么改。')
  await expect(sheet(editor).getByLabel('原因')).toHaveValue('导语太短')
  await expect(sheet(editor).getByLabel('修改：照意见改了就能用')).toBeChecked()
  await sheet(editor).getByRole('button', { name: '退回', exact: true }).click()
  await says(editor, '已退回修改。')
})

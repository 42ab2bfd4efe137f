import { expect, test } from '#e2e/support/office.ts'
import {
  act,
  aStory,
  proofThrice,
  says,
  submit,
  timeline,
  visitStory,
} from '#e2e/support/reviewing.ts'
import {
  isSaved,
  openStory,
  publishReleased,
  textOfStory,
  typeAtEnd,
} from '#e2e/support/writing.ts'

test('A whole day: filed, returned, sent in again, reviewed by three, proofed, released, live, corrected, withdrawn by two, and the 审稿单 tells it all', async ({
  as,
  page: reader,
}) => {
  test.slow()
  const [reporter, editor, proofreader, head, chief] = [
    await as('reporter'),
    await as('editor'),
    await as('proofreader'),
    await as('deskHead'),
    await as('chief'),
  ]
  const title = '香坊区为老旧庭院换新路灯'
  const words = '区住建部门为68个庭院更换路灯420盏。'

  // Morning: the reporter files, the editor wants a source for the figure
  const id = await aStory(reporter, title, words)
  await submit(reporter, { 给审稿人的话: '数字出自区住建局' })
  await visitStory(editor, id)
  await act(editor, '退回', { words: { 原因: '请写明数字由谁提供' } })
  await says(editor, '已退回')

  // The reporter sees why and answers it; a slip in the answer keeps it from being signed off
  await reporter.goto('/admin')
  await reporter.getByRole('link', { name: title }).first().click()
  await textOfStory(reporter).waitFor()
  await expect(timeline(reporter)).toContainText('请写明数字由谁提供')
  await typeAtEnd(reporter, '数字由区住建局提供，既使是背街也有灯。')
  await submit(reporter)
  await visitStory(editor, id)
  await expect(editor.getByText(/还有1处“错”/).first()).toBeVisible()
  await expect(editor.getByRole('button', { name: '送复审', exact: true })).toHaveCount(0)
  await act(reporter, '撤回修改')
  await says(reporter, '已撤回，可以修改了。')
  await openStory(reporter, id)
  await reporter.getByRole('tab', { name: '检查' }).click()
  await reporter.getByRole('button', { name: /即使/ }).first().click()
  await expect(textOfStory(reporter)).toContainText('即使是背街也有灯')
  await isSaved(reporter)
  await submit(reporter)

  // Noon: three reviews by three people, three proofs
  await visitStory(editor, id)
  await act(editor, '送复审', { words: { 意见: '数字已与住建局核对' } })
  await says(editor, '初审采用')
  await proofThrice(proofreader, id)
  await visitStory(head, id)
  await act(head, '送终审')
  await says(head, '复审采用')
  await visitStory(chief, id)
  await act(chief, '签发')
  await says(chief, '已签发')

  // Released is not live; published is, with the very next request
  await reader.goto('/')
  await expect(reader.getByRole('link', { name: title })).toHaveCount(0)
  const path = await publishReleased(chief)
  const channel = path.split('/', 2).join('/')
  await reader.goto(channel)
  await expect(reader.getByRole('link', { name: title }).first()).toBeVisible()
  await reader.goto(path)
  await expect(reader.getByRole('main')).toContainText(words)

  // Afternoon: a figure was wrong
  await chief.goto(`/admin/stories/${id}/correct`)
  await chief.getByLabel('类别').selectOption({ label: '数字' })
  await chief.getByLabel('原文').fill('420盏')
  await chief.getByLabel('更正为').fill('402盏')
  await chief.getByLabel('说明').fill('数字误植，现已改正。')
  await chief.getByRole('button', { name: '预览读者会看到的' }).click()
  await chief.getByRole('button', { name: '更正，读者立刻看到' }).click()
  await expect(chief.getByText('更正好了，读者已经看到')).toBeVisible()
  await reader.reload()
  await expect(reader.getByRole('complementary', { name: '更正' })).toContainText(
    '原文“420盏”应为“402盏”。',
  )

  // Evening: it has to go, and that takes two
  await head.goto(`/admin/stories/${id}/withdraw`)
  await head.getByLabel('原因').fill('住建局来函，数字全部有误')
  await head.getByRole('button', { name: '申请撤稿' }).click()
  await expect(head.getByText('申请交上去了')).toBeVisible()
  expect((await reader.reload())?.status()).toBe(200)
  await chief.goto('/admin/withdrawals')
  await chief
    .getByRole('form', { name: `确认撤下“${title}”` })
    .getByRole('button', { name: '确认撤稿' })
    .click()
  await expect(chief.getByText('稿件撤下了，读者已经看不到它。')).toBeVisible()
  const gone = await reader.reload()
  expect(gone?.status()).toBe(410)
  const notice = await gone?.text()
  expect(notice).not.toContain(title)
  expect(notice).not.toContain('背街也有灯')
  for (const list of ['/', channel, '/corrections']) {
    await reader.goto(list)
    await expect(reader.getByRole('main')).not.toContainText(title)
  }

  // What a day leaves behind
  await chief.goto(`/admin/stories/${id}/sheet`)
  const sheetOfDay = chief.getByRole('main')
  for (const told of [
    '数字出自区住建局',
    '请写明数字由谁提供',
    '数字已与住建局核对',
    '一校',
    '二校',
    '三校',
    '初审',
    '复审',
    '终审',
    '签发',
    '发布',
    '更正',
    '402盏',
    '撤稿',
    '住建局来函，数字全部有误',
    '林江',
    '沈雪',
    '何平',
    '周岚',
    '韩松',
  ])
    await expect.soft(sheetOfDay).toContainText(told)
})

import type { Page } from '@playwright/test'
import { axeFaults } from '#e2e/support/axe.ts'
import { ask } from '#e2e/support/formPost.ts'
import { formOn, sendForm } from '#e2e/support/forms.ts'
import { textOf } from '#e2e/support/html.ts'
import { expect, test } from '#e2e/support/office.ts'
import { anAlert, anOpenRequest, aPublishedStory, demoPerson } from '#e2e/support/reviewed.ts'
import { onStoreOf } from '#e2e/support/staff.ts'
import { orThrow } from '#lib/result.ts'

const body = ['江面上的冰排一块接着一块，缓缓漂向下游。']
const statusOf = async (page: Page, path: string) => (await page.goto(path))?.status()

test('A desk head asks for a withdrawal with a reason, a chief confirms it, and readers have it no more', async ({
  as,
  page: reader,
  newsroom,
}) => {
  const title = '一则要撤的消息'
  const { id, path } = await aPublishedStory(newsroom, { title, body })
  const head = await as('deskHead')
  await head.goto(`/admin/stories/${id}`)
  await head.getByRole('link', { name: '撤稿', exact: true }).click()
  await expect(head.getByText('这个地址上的稿件已经由编辑部撤下')).toBeVisible()
  await expect(head.getByRole('button', { name: /紧急撤稿/ })).toHaveCount(0)
  await head.getByRole('button', { name: '申请撤稿' }).click()
  await expect(head.getByRole('alert').filter({ hasText: '撤稿要写明原因' })).toBeFocused()
  await head.getByLabel('原因').fill('当事人姓名有误')
  await head.getByRole('button', { name: '申请撤稿' }).click()
  await expect(head.getByText('申请交上去了')).toBeVisible()
  expect(await statusOf(reader, path)).toBe(200)
  const own = head.getByRole('listitem').filter({ hasText: title })
  await expect(own.getByRole('button', { name: '收回申请' })).toBeVisible()
  await expect(own.getByRole('button', { name: '确认撤稿' })).toHaveCount(0)

  const chief = await as('chief')
  await chief.goto(`/admin/stories/${id}/withdraw`)
  await chief.getByRole('link', { name: '去确认或驳回' }).click()
  const form = chief.getByRole('form', { name: `确认撤下“${title}”` })
  await form.getByRole('button', { name: '确认撤稿' }).click()
  await expect(chief.getByText('稿件撤下了，读者已经看不到它。')).toBeVisible()
  await expect(chief.getByRole('row').filter({ hasText: title })).toContainText('已撤下')
  expect(await statusOf(reader, path)).toBe(410)
  await expect(reader.getByRole('main')).not.toContainText(title)
  await chief.goto(`/admin/stories/${id}/withdraw`)
  await expect(chief.getByText('读者现在看不到这篇稿件，没有什么要撤。')).toBeVisible()
})

test('A chief does not confirm what they asked for; another dismisses it with a reason', async ({
  as,
  newsroom,
}) => {
  const { title } = await anOpenRequest(newsroom, demoPerson('chief'))
  const chief = await as('chief')
  await chief.goto('/admin/withdrawals')
  const own = chief.getByRole('listitem').filter({ hasText: title })
  await expect(own).toContainText('申请是您提出的，要由另一位总编确认。')
  await expect(own.getByRole('button', { name: '确认撤稿' })).toHaveCount(0)
  const form = chief.getByRole('form', { name: `收回“${title}”的撤稿申请` })
  await form.getByLabel('为什么不撤').fill('已与当事人核实')
  await form.getByRole('button', { name: '收回申请' }).click()
  await expect(chief.getByText('申请驳回了，稿件照旧。')).toBeVisible()
  await expect(chief.getByRole('row').filter({ hasText: title })).toContainText('驳回')
})

test('A forged form of the same person, a second confirmation and an old page are refused with a sentence', async ({
  stateOf,
  newsroom,
}) => {
  const cookieOf = async (role: 'chief' | 'deskHead') =>
    (await stateOf(role)).cookies.map(({ name, value }) => `${name}=${value}`).join('; ')
  const who = {
    origin: newsroom.origin.replace('127.0.0.1', 'localhost'),
    cookie: await cookieOf('chief'),
  }
  const answer = async (form: Awaited<ReturnType<typeof formOn>>, values = {}) => {
    const { status, html } = await sendForm(who, form, values)
    return status === 200 ? textOf(html) : status
  }
  const asked = await anOpenRequest(newsroom)
  const confirming = await formOn(who, '/admin/withdrawals', `确认撤下“${asked.title}”`)
  const dismissing = await formOn(who, '/admin/withdrawals', `驳回“${asked.title}”`)
  const own = await anOpenRequest(newsroom, demoPerson('chief'))
  const requestId = await onStoreOf(newsroom, async () => {
    const { openWithdrawalOf } = await import('#newsroom/stories/withdraw/onDesk.ts')
    return (await openWithdrawalOf(own.id))?.id
  })
  expect(await answer(confirming, { requestId: String(requestId) })).toContain(
    '撤稿要两个人：申请是您提出的，请由另一位总编确认。',
  )
  expect(await answer(confirming)).toBe(303)
  expect(await answer(confirming)).toContain('已经处理了这条撤稿申请')
  expect(await answer(dismissing, { reason: '不撤了' })).toContain('已经处理了这条撤稿申请')
  expect(await answer(confirming, { requestId: '999999' })).toContain('没有这一条撤稿申请')
})

test('In an emergency one chief withdraws at once; the alert stands until a colleague countersigns', async ({
  as,
  page: reader,
  newsroom,
}) => {
  const title = '一则失实的消息'
  const { id, path } = await aPublishedStory(newsroom, { title, body })
  const asked = { storyId: id, reason: '当事人来电' }
  await onStoreOf(newsroom, async () => {
    const { requestWithdrawal } = await import('#newsroom/stories/withdraw/request.ts')
    orThrow(await requestWithdrawal({ actor: demoPerson('deskHead'), at: Date.now() }, asked))
  })
  const chief = await as('chief')
  await chief.goto(`/admin/stories/${id}/withdraw`)
  await chief.getByLabel('紧急的原因').fill('伤亡数字失实')
  await chief.getByRole('button', { name: /^紧急撤稿/ }).click()
  await expect(chief.getByText('稿件撤下了')).toBeVisible()
  expect(await statusOf(reader, path)).toBe(410)
  const alert = chief.getByRole('list', { name: '等人复签的紧急撤稿' }).getByRole('listitem')
  await expect(alert.filter({ hasText: title })).toContainText('要由另一位同事复签')
  await expect(chief.getByRole('row').filter({ hasText: title })).toContainText('已另行撤下')

  const head = await as('deskHead')
  await head.goto('/admin/withdrawals')
  for (const colorScheme of ['light', 'dark'] as const) {
    await head.emulateMedia({ colorScheme })
    expect.soft(await axeFaults(head), colorScheme).toEqual([])
  }
  const form = head.getByRole('form', { name: `复签“${title}”的紧急撤稿` })
  await form.getByLabel('意见').fill('同意')
  await head.keyboard.press('Enter')
  await expect(head.getByText('复签记下了，提醒已经撤掉。')).toBeVisible()
  await expect(form).toHaveCount(0)
  await head.goto(`/admin/stories/${id}/sheet`)
  await expect(head.getByRole('row', { name: /复签\s*紧急撤稿\s*周岚\s*同意/ })).toBeVisible()
})

test('An editor reads what waits and has nothing to press; a reporter is told whose page it is', async ({
  as,
  newsroom,
}) => {
  const { title } = await anAlert(newsroom)
  const editor = await as('editor')
  await editor.goto('/admin/withdrawals')
  await expect(editor.getByText(title)).toBeVisible()
  await expect(editor.getByRole('main').getByRole('button')).toHaveCount(0)
  const reporter = await as('reporter')
  await reporter.goto('/admin/withdrawals')
  await expect(reporter.getByText('这一页不归您的角色')).toBeVisible()
  expect((await ask(newsroom.origin, '/admin/withdrawals', { method: 'GET' })).status).toBe(303)
})

import { axeFaults } from '#e2e/support/axe.ts'
import { formOn, sendForm } from '#e2e/support/forms.ts'
import { textOf } from '#e2e/support/html.ts'
import { expect, test } from '#e2e/support/office.ts'
import { anOpenCorrection, aPublishedStory, demoPerson } from '#e2e/support/reviewed.ts'
import { onStoreOf } from '#e2e/support/staff.ts'
import { orThrow } from '#lib/result.ts'

const body = ['江面上的冰排一块接着一块，缓缓漂向下游。', '专项资金3200万元，用于庭院改造。']
const aStory = (newsroom: Parameters<typeof aPublishedStory>[0], title: string) =>
  aPublishedStory(newsroom, { title, body })

test('A chief corrects a live story: sees it beforehand, and readers have it at once', async ({
  as,
  page: reader,
  newsroom,
}) => {
  const { id, path } = await aStory(newsroom, '松花江上浮冰渐多')
  await reader.goto(path)
  await expect(reader.getByRole('complementary', { name: '更正' })).toHaveCount(0)
  const page = await as('chief')
  await page.goto(`/admin/stories/${id}`)
  await page.getByRole('link', { name: '更正', exact: true }).click()
  await page.getByLabel('类别').selectOption({ label: '数字' })
  await page.getByLabel('原文').fill('3200万元')
  await page.getByLabel('更正为').fill('3200余万元')
  await page.getByLabel('说明').fill('数额漏写“余”字，现已改正。')
  await page.getByRole('button', { name: '预览读者会看到的' }).click()
  const preview = page.getByRole('region', { name: '读者会看到' })
  await expect(preview).toContainText('原文“3200万元”应为“3200余万元”。数额漏写“余”字，现已改正。')
  await expect(preview.locator('ins')).toContainText('余')
  await reader.reload()
  await expect(reader.getByText('3200万元')).toHaveCount(1)

  await preview.getByRole('button', { name: '更正，读者立刻看到' }).click()
  await expect(page.getByText('更正好了，读者已经看到')).toBeVisible()
  // The very next request of a reader has it
  await reader.goto(path)
  await expect(reader.getByRole('complementary', { name: '更正' })).toContainText(
    '原文“3200万元”应为“3200余万元”。',
  )
  await expect(reader.getByText(/^本文于\d{4}-\d\d-\d\d \d\d:\d\d修改。$/)).toBeVisible()
  await expect(reader.getByText('专项资金3200余万元，用于庭院改造。')).toBeVisible()
  await reader.goto('/corrections')
  await expect(reader.getByRole('main')).toContainText('松花江上浮冰渐多')
})

test('A reader finds each of two corrections of a story, told apart; axe finds nothing there', async ({
  page: reader,
  newsroom,
}) => {
  const { path } = await onStoreOf(newsroom, async () => {
    const story = await aStory(newsroom, '浮冰堆积的江段')
    const { correctStory } = await import('#newsroom/stories/correct.ts')
    for (const [stood, stands, at] of [
      ['3200万元', '3200余万元', Date.now()],
      ['庭院改造', '庭院改建', Date.now() + 400 * 86_400_000],
    ] as const) {
      const words = { storyId: story.id, kind: 'text', stood, stands, note: '已改正。' } as const
      orThrow(await correctStory({ actor: demoPerson('chief'), at }, words))
    }
    return story
  })
  await reader.goto(path)
  const boxes = reader.getByRole('complementary', { name: '更正' })
  await expect(boxes).toHaveCount(2)
  await expect(boxes.first()).not.toContainText('年')
  await expect(boxes.last()).toContainText(/更正\d{4}年\d+月\d+日/)
  expect(await axeFaults(reader)).toEqual([])
})

test('A colleague looks at a correction within a day; the chief who made it cannot', async ({
  as,
  newsroom,
}) => {
  const { title } = await anOpenCorrection(newsroom, demoPerson('chief'))
  const page = await as('chief')
  await page.goto('/admin/corrections')
  const open = page.getByRole('list', { name: '待补审' }).getByRole('listitem')
  const own = open.filter({ hasText: title })
  await expect(own).toContainText('这是您签发的，要由另一位同事补审。')
  await expect(own.getByRole('button')).toHaveCount(0)

  const head = await as('deskHead')
  await head.goto('/admin/corrections')
  const form = head.getByRole('form', { name: `补审“${title}”` })
  await form.getByLabel('意见').fill('已与财政局核对')
  await form.getByRole('button', { name: '看过了，记下补审' }).click()
  await expect(head.getByText('补审记下了')).toBeVisible()
  await expect(
    head.getByRole('row').filter({ hasText: title }).getByText('已与财政局核对'),
  ).toBeVisible()
})

test('What was typed stays where a correction is refused, and the summary leads to the field', async ({
  as,
  newsroom,
}) => {
  const { id } = await aStory(newsroom, '两岸市民观看浮冰')
  const page = await as('chief')
  await page.goto(`/admin/stories/${id}/correct`)
  const look = page.getByRole('button', { name: '预览读者会看到的' })
  await look.click()
  const summary = page.getByRole('alert').filter({ hasText: '类别' })
  await expect(summary).toBeFocused()
  await page.getByLabel('类别').selectOption({ label: '文字' })
  await page.getByLabel('原文').fill('一块')
  await page.getByLabel('更正为').fill('一片')
  await page.getByLabel('说明').fill('用词。')
  await look.click()
  await expect(page.getByText('须在稿件里恰好出现一次，现在出现了2次').first()).toBeVisible()
  await expect(page.getByLabel('更正为')).toHaveValue('一片')
  await expect(page.getByLabel('类别')).toHaveValue('text')
  await page.getByRole('link', { name: /现在出现了2次/ }).click()
  await expect(page.getByLabel('原文')).toBeFocused()
})

test('What was changed after the preview is shown again before it is made', async ({
  as,
  newsroom,
}) => {
  const { id } = await aStory(newsroom, '江边步道开放')
  const page = await as('chief')
  await page.goto(`/admin/stories/${id}/correct`)
  await page.getByLabel('类别').selectOption({ label: '文字' })
  await page.getByLabel('原文').fill('庭院改造')
  await page.getByLabel('更正为').fill('庭院改建')
  await page.getByLabel('说明').fill('用词。')
  await page.getByRole('button', { name: '预览读者会看到的' }).click()
  const confirm = page.getByRole('button', { name: '更正，读者立刻看到' })
  await expect(confirm).toBeVisible()
  await page.getByLabel('更正为').fill('庭院修缮')
  await confirm.click()
  await expect(page.getByText('预览以后文字又改过')).toBeVisible()
  await expect(page.getByRole('region', { name: '读者会看到' })).toContainText('应为“庭院修缮”')
  await confirm.click()
  await expect(page.getByText('更正好了')).toBeVisible()
})

test('On a page that has become old, and sent twice without script, a correction is made once', async ({
  stateOf,
  newsroom,
}) => {
  const { id, path } = await aStory(newsroom, '沿江路灯换新')
  const { cookies } = await stateOf('chief')
  const cookie = cookies.map(({ name, value }) => `${name}=${value}`).join('; ')
  const who = { origin: newsroom.origin.replace('127.0.0.1', 'localhost'), cookie }
  const form = await formOn(who, `/admin/stories/${id}/correct`, 'name="stood"')
  const words = { kind: 'text', stood: '改造', stands: '大改造', note: '用词。' }
  const looked = await sendForm(who, form, { ...words, wish: 'preview' })
  expect(textOf(looked.html)).toContain('原文“改造”应为“大改造”。用词。')
  const sent = { ...words, wish: 'confirm', seen: JSON.stringify(words) }
  expect((await sendForm(who, form, sent)).status).toBe(303)
  const again = await sendForm(who, form, sent)
  expect(again.status).toBe(200)
  expect(textOf(again.html)).toContain('读者看到的文字刚刚换过')
  const html = textOf(await (await fetch(newsroom.origin + path)).text())
  expect(html).toContain('用于庭院大改造。')
  expect(html).not.toContain('大大改造')
})

test('What readers do not have cannot be corrected, and says so', async ({ as, newsroom }) => {
  const page = await as('chief')
  await page.goto('/admin/stories?state=withdrawn')
  const href = await page.locator('.row-link').first().getAttribute('href')
  await page.goto(`${href}/correct`)
  await expect(page.getByText('读者现在看不到这篇稿件，没有什么要更正')).toBeVisible()
  await page.goto('/admin/stories/999999/correct')
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('没有这篇稿件')
  const reporter = await as('reporter')
  await reporter.goto('/admin/corrections')
  await expect(reporter.getByText('这一页不归您的角色')).toBeVisible()
  expect(newsroom.printed()).not.toContain('Error')
})

test('By keyboard alone a desk head does a 补审; axe finds nothing on the page meanwhile', async ({
  as,
  newsroom,
}) => {
  const { title } = await anOpenCorrection(newsroom, demoPerson('chief'))
  const page = await as('deskHead')
  await page.goto('/admin/corrections')
  for (const colorScheme of ['light', 'dark'] as const) {
    await page.emulateMedia({ colorScheme })
    expect.soft(await axeFaults(page), colorScheme).toEqual([])
  }
  const form = page.getByRole('form', { name: `补审“${title}”` })
  await form.getByLabel('意见').focus()
  await page.keyboard.type('没有问题')
  await page.keyboard.press('Tab')
  await expect(form.getByRole('button')).toBeFocused()
  await page.keyboard.press('Enter')
  await expect(page.getByText('补审记下了')).toBeVisible()
  await expect(form).toHaveCount(0)
})

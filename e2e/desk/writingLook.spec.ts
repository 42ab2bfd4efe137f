import AxeBuilder from '@axe-core/playwright'
import type { Page } from '@playwright/test'
import { axeFaults } from '#e2e/support/axe.ts'
import { seenTexts } from '#e2e/support/inThePage.ts'
import { expect, test } from '#e2e/support/office.ts'
import { pageErrors } from '#e2e/support/pageErrors.ts'
import {
  beginStory,
  fillStory,
  isSaved,
  previewIn,
  storedStory,
  textOfStory,
  typeAtEnd,
} from '#e2e/support/writing.ts'

/** A story with a version, whose number is answered. */
async function aStory(page: Page): Promise<number> {
  const id = await beginStory(page)
  await fillStory(page, { title: '松花江今日开江', body: '冰排顺流而下。' })
  await page.getByRole('button', { name: '存版' }).click()
  await page.getByRole('dialog').getByRole('button', { name: '存版' }).click()
  await expect(page.getByText('已存第1版。')).toBeVisible()
  // What this page still asks for is cut off here, not by the page that the test looks at
  await page.goto('about:blank')
  return id
}

const pages: [name: string, address: (id: number) => string][] = [
  ['the page where a story begins', () => '/admin/stories/new'],
  ['the page where a story is written', (id) => `/admin/stories/${id}`],
  ['the versions', (id) => `/admin/stories/${id}/revisions`],
]

for (const [name, address] of pages)
  test(`Axe finds nothing on ${name}, by day and by night, and it fits 1024 px`, async ({ as }) => {
    const page = await as('chief')
    const id = await aStory(page)
    const errors = pageErrors(page)
    await page.goto(address(id), { waitUntil: 'networkidle' })
    for (const colorScheme of ['light', 'dark'] as const)
      for (const width of [1440, 1024]) {
        await page.setViewportSize({ width, height: 800 })
        await page.emulateMedia({ colorScheme })
        expect.soft(await axeFaults(page), `${width} px, ${colorScheme}`).toEqual([])
      }
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(1024)
    const texts = await page.evaluate(seenTexts)
    expect(texts.filter(({ size }) => size < 14)).toEqual([])
    expect(errors).toEqual([])
  })

test('Axe finds nothing around and in the preview, which breaks no rule of its policy', async ({
  as,
}) => {
  const page = await as('chief')
  const id = await aStory(page)
  const errors = pageErrors(page)
  await page.goto(`/admin/stories/${id}/preview`, { waitUntil: 'networkidle' })
  await expect(previewIn(page).getByRole('heading', { level: 1 })).toBeVisible()
  const pictures = await previewIn(page)
    .locator('img')
    .evaluateAll((all) => {
      for (const image of all as HTMLImageElement[]) image.loading = 'eager'
      return Promise.all(
        (all as HTMLImageElement[]).map((image) =>
          image.decode().then(
            () => [],
            () => [image.src],
          ),
        ),
      )
    })
  expect(pictures.length).toBeGreaterThan(0)
  expect(pictures.flat()).toEqual([])
  // Before axe, whose own messages between frames the sandbox blocks, and says so on the console
  expect(errors).toEqual([])
  const { violations } = await new AxeBuilder({ page }).setLegacyMode().analyze()
  expect(violations.map(({ id }) => id)).toEqual([])
})

test('Somebody with the keyboard alone begins, writes, previews and publishes a story', async ({
  as,
}) => {
  const page = await as('chief')
  await page.goto('/admin/stories/new')
  const focused = () => page.evaluate(() => document.activeElement?.textContent?.trim() ?? '')
  const tabTo = async (words: string) => {
    for (let steps = 0; steps < 90; steps += 1) {
      await page.keyboard.press('Tab')
      if ((await focused()) === words) return
    }
    throw new Error(`no Tab leads to ${words}`)
  }
  await tabTo('开始写')
  await page.keyboard.press('Enter')
  await page.waitForURL(/\/stories\/\d+$/)
  await textOfStory(page).waitFor()
  await tabTo('送审')
  await page.keyboard.press('Tab')
  await page.keyboard.type('引题')
  await page.keyboard.press('Enter')
  await page.keyboard.type('只用键盘写的稿')
  for (const words of ['副题', '短标题', '摘要。']) {
    await page.keyboard.press('Enter')
    await page.keyboard.type(words)
  }
  await page.keyboard.press('Enter')
  await page.keyboard.type('正文也用键盘写。')
  await page.getByLabel('编辑', { exact: true }).focus()
  await page.keyboard.type('沈雪')
  await isSaved(page)
  const { draft, text } = await storedStory(page, Number(/\d+$/.exec(page.url())?.[0]))
  expect(draft).toMatchObject({
    kicker: '引题',
    title: '只用键盘写的稿',
    subtitle: '副题',
    shortTitle: '短标题',
    summary: '摘要。',
  })
  expect(text).toBe('正文也用键盘写。')
  await page.reload()
  await textOfStory(page).waitFor()
  await tabTo('预览')
  await page.keyboard.press('Enter')
  const frame = previewIn(page)
  await expect(frame.getByRole('heading', { level: 1 })).toHaveText('只用键盘写的稿')
  await expect(frame.getByText('正文也用键盘写。')).toBeVisible()
  await page.keyboard.press('Shift+Tab')
  await tabTo('紧急签发')
  await page.keyboard.press('Enter')
  await expect(page.getByRole('dialog')).toBeVisible()
  await page.getByLabel('紧急签发的原因').focus()
  await page.keyboard.type('突发，先发后审')
  await page.keyboard.press('Control+Enter')
  await expect(page.getByText('已紧急签发')).toBeVisible()
  await page.keyboard.press('Control+Shift+Enter')
  await expect(page.getByRole('dialog')).toBeVisible()
  await page.keyboard.press('Control+Enter')
  await expect(page.getByText('已经发布，读者现在就能看到。')).toBeVisible()
})

test('Changes of the text are announced, and problems are alerts', async ({ as }) => {
  const page = await as('editor')
  await beginStory(page)
  await page.route('**/api/desk/drafts/*', (route) => route.abort())
  await typeAtEnd(page, '字')
  await expect(page.getByRole('alert').filter({ hasText: '网络断开' })).toBeVisible()
})

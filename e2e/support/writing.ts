import { expect, type Page } from '@playwright/test'
import { textOf } from './html.ts'

/** The words of tests that write a story at the desk. */

/** Begins a story in the first channel; answers its number. */
export async function beginStory(page: Page): Promise<number> {
  await page.goto('/admin/stories/new')
  await page.getByRole('button', { name: '开始写' }).click()
  await page.waitForURL(/\/admin\/stories\/\d+$/)
  await isReady(page)
  return Number(/\d+$/.exec(page.url())?.[0])
}

/** Waits until one can type. */
export const isReady = (page: Page): Promise<void> => textOfStory(page).waitFor()

/** Opens a story to write on. */
export async function openStory(page: Page, id: number): Promise<void> {
  await page.goto(`/admin/stories/${id}`)
  await isReady(page)
}

export const textOfStory = (page: Page) => page.getByRole('textbox', { name: '正文', exact: true })
/** The page in the frame of a preview; while a newer one is on its way, the one that is seen. */
export const previewIn = (page: Page) => page.frameLocator('iframe[data-shown="true"]')
export const saveLine = (page: Page) => page.locator('.save-line')

/** Waits until the server has confirmed all that was typed. */
export const isSaved = (page: Page): Promise<void> =>
  expect(saveLine(page)).toHaveText(/^已保存 \d\d:\d\d:\d\d$/, { timeout: 15_000 })

/** Puts the cursor at the end of the text, and types. */
export async function typeAtEnd(page: Page, words: string): Promise<void> {
  await textOfStory(page).focus()
  await page.keyboard.press('Control+End')
  await page.keyboard.type(words)
}

type Filled = { title: string; summary?: string; editor?: string; body: string }

/** Fills in all that a story needs. */
export async function fillStory(page: Page, { title, body, ...more }: Filled): Promise<void> {
  await page.getByRole('textbox', { name: '主题', exact: true }).fill(title)
  await page
    .getByRole('textbox', { name: '摘要', exact: true })
    .fill(more.summary ?? '一句话摘要。')
  await page.getByLabel('编辑', { exact: true }).fill(more.editor ?? '沈雪')
  await typeAtEnd(page, body)
}

/** What the server has of a story, asked anew. */
export async function storedStory(page: Page, id: number) {
  const answer = await page.request.get(`/api/desk/drafts/${id}`)
  const { draft, version } = (await answer.json()) as {
    draft: { title: string; kicker: string; tags: string[]; body: { text?: { text: string }[] }[] }
    version: number
  }
  const text = draft.body
    .map((block) => (block.text ?? []).map((run) => run.text).join(''))
    .join('\n')
  return { draft, version, text }
}

/** 紧急签发 of what is written: the chief's way past the reviews, with a reason. */
export async function forceRelease(page: Page): Promise<void> {
  await page.getByRole('button', { name: '紧急签发' }).click()
  await page.getByLabel('紧急签发的原因').fill('突发，先发后审')
  await page.getByRole('dialog').getByRole('button', { name: '紧急签发' }).click()
  await expect(page.getByText('已紧急签发')).toBeVisible()
}

/** 发布 of what was released; answers the address that readers have. */
export async function publishReleased(page: Page): Promise<string> {
  await page.getByRole('button', { name: '发布', exact: true }).click()
  await page.getByRole('dialog').getByRole('button', { name: '发布', exact: true }).click()
  const link = page.getByRole('link', { name: '打开读者页面' })
  return (await link.getAttribute('href')) ?? ''
}

/** Publishes what is written as a chief may: past the reviews; answers the address that readers have. */
export async function publish(page: Page): Promise<string> {
  await forceRelease(page)
  return publishReleased(page)
}

/** The words of a reader's page. */
export const readersText = async (page: Page, path: string): Promise<string> =>
  textOf(await (await page.request.get(path)).text())

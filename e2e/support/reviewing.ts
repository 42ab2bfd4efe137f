import { expect, type Page } from '@playwright/test'
import { beginStory, fillStory, isSaved } from './writing.ts'

/** The words of tests that take a story through its review at the desk. */

/** A story of the page's person, whole and saved; answers its number. */
export async function aStory(page: Page, title: string, body = '冰排顺流而下。'): Promise<number> {
  const id = await beginStory(page)
  await fillStory(page, { title, body })
  await isSaved(page)
  return id
}

/** The notice of what has just been done. */
export const says = (page: Page, words: string): Promise<void> =>
  expect(page.getByRole('status').filter({ hasText: words })).toBeVisible()

export const sheet = (page: Page) => page.getByRole('dialog')

/** Opens a sheet by its button, and sends it. */
export async function act(
  page: Page,
  button: string,
  { words = {}, send = button }: { words?: Record<string, string>; send?: string } = {},
): Promise<void> {
  await page.getByRole('button', { name: button, exact: true }).click()
  for (const [label, text] of Object.entries(words))
    await sheet(page).getByLabel(label, { exact: true }).fill(text)
  await sheet(page).getByRole('button', { name: send, exact: true }).click()
}

/** Sends what is written in. */
export async function submit(page: Page, words: Record<string, string> = {}): Promise<void> {
  await act(page, '送审', { words })
  await says(page, '已送审。')
}

/** Opens a story that is on its way. */
export async function visitStory(page: Page, id: number): Promise<void> {
  await page.goto(`/admin/stories/${id}`)
  await page.getByRole('tab', { name: '审签' }).waitFor()
}

/** The three proofs, one after the other. */
export async function proofThrice(page: Page, id: number): Promise<void> {
  for (const name of ['一校', '二校', '三校']) {
    await visitStory(page, id)
    await page.getByRole('button', { name: `${name}完成` }).click()
    await says(page, '这一校已记下。')
  }
}

export const timeline = (page: Page) => page.getByRole('region', { name: '审签' })

import { test as base, expect, type Locator, type Page } from '@playwright/test'
import type { Editor } from '@tiptap/core'
import type { Draft, DraftBlock } from '#newsroom/stories/draft/shape.ts'
import './bench.ts'
import { serveEditor } from './serve.ts'

type Desk = {
  /** The text of the story. */
  text: Locator
  /** The draft of the last change that no input method was in the middle of. */
  draft: () => Promise<Draft>
  body: () => Promise<DraftBlock[]>
  /** Opens a draft with this body, the cursor at the end of its last text. */
  open: (...body: DraftBlock[]) => Promise<void>
  /** Pastes a clipboard with these contents. */
  paste: (contents: Record<string, string>) => Promise<void>
}

/** `test` of the editor alone: each worker serves its page, each test begins with a blank sheet. */
export const test = base.extend<{ desk: Desk }, { editorOrigin: string }>({
  editorOrigin: [
    // biome-ignore lint/correctness/noEmptyPattern: Playwright reads the names of fixtures here
    async ({}, use) => {
      const site = await serveEditor()
      await use(site.origin)
      await site.stop()
    },
    { scope: 'worker' },
  ],
  baseURL: async ({ editorOrigin }, use) => use(editorOrigin),
  desk: async ({ page }, use) => {
    await page.goto('/')
    const text = page.getByRole('textbox', { name: '正文' })
    await text.click()
    await use(deskOf(page, text))
  },
})

const deskOf = (page: Page, text: Locator): Desk => {
  const draft = async () => {
    const settled = await page.waitForFunction(() =>
      window.bench.changes.findLast(({ isComposing }) => !isComposing),
    )
    return (await settled.jsonValue())?.draft as Draft
  }
  let starts = 0
  return {
    text,
    draft,
    body: async () => (await draft()).body,
    open: async (...body) => {
      await page.evaluate((blocks) => {
        const [kicker, title, subtitle, shortTitle, summary] = ['', '', '', '', '']
        window.bench.start({ kicker, title, subtitle, shortTitle, summary, body: blocks })
      }, body)
      starts += 1
      await page.locator(`main[data-start="${starts}"]`).waitFor()
      await text.focus()
      // 20 ms after it gets the focus ProseMirror sets its own selection once more
      await expect(async () => {
        await page.keyboard.press('Control+End')
        expect(await text.evaluate(isAtEnd)).toBe(true)
      }).toPass()
    },
    paste: (contents) =>
      text.evaluate((element, contents) => {
        const clipboardData = new DataTransfer()
        for (const [type, data] of Object.entries(contents)) clipboardData.setData(type, data)
        const options = { clipboardData, bubbles: true, cancelable: true }
        element.dispatchEvent(new ClipboardEvent('paste', options))
      }, contents),
  }
}

/** Runs in the page: whether the editor knows that the cursor stands in its last text. */
function isAtEnd(element: HTMLElement & { editor?: Editor }): boolean {
  const { doc, selection } = element.editor?.state ?? {}
  return doc !== undefined && selection?.$head.end(1) === doc.content.size - 1
}

export { expect } from '@playwright/test'

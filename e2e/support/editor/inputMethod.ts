import type { CDPSession, Page } from '@playwright/test'

/** A Chinese input method, driven through the browser's own protocol. */
export type InputMethod = {
  /** Shows 拼音 or a candidate at the cursor, underlined, not yet written. */
  compose: (shown: string) => Promise<void>
  /** The person chose: this is written. */
  commit: (text: string) => Promise<void>
  /** The person gave up: nothing is written. */
  cancel: () => Promise<void>
  /** A key as the page sees it while the input method has it: `keyCode` 229. */
  key: (key: string, code: string) => Promise<void>
}

export async function inputMethod(page: Page): Promise<InputMethod> {
  const session: CDPSession = await page.context().newCDPSession(page)
  const show = (text: string) =>
    session.send('Input.imeSetComposition', {
      text,
      selectionStart: text.length,
      selectionEnd: text.length,
    })
  return {
    compose: async (shown) => {
      await show(shown)
    },
    commit: async (text) => {
      await session.send('Input.insertText', { text })
    },
    cancel: async () => {
      await show('')
    },
    key: async (key, code) => {
      const event = { key, code, windowsVirtualKeyCode: 229 }
      await session.send('Input.dispatchKeyEvent', { type: 'rawKeyDown', ...event })
      await session.send('Input.dispatchKeyEvent', { type: 'keyUp', ...event })
    },
  }
}

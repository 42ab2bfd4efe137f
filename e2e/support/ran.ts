import type { Page } from '@playwright/test'

/** Watches a page for script that came from a text: `ran()`, a dialog, a request to another site. */
export async function watchForScript(page: Page): Promise<string[]> {
  const seen: string[] = []
  await page.addInitScript(() => {
    Object.assign(window, { ran: () => console.log('a payload ran') })
  })
  page.on('console', (message) => {
    if (message.text() === 'a payload ran') seen.push(`ran on ${page.url()}`)
  })
  page.on('dialog', (dialog) => {
    seen.push(`dialog on ${page.url()}`)
    void dialog.dismiss()
  })
  page.on('request', (request) => {
    if (/evil/.test(new URL(request.url()).host + new URL(request.url()).pathname))
      seen.push(`${page.url()} asked for ${request.url()}`)
  })
  return seen
}

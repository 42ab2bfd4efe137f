import type { Page, Request } from '@playwright/test'

/** The stream of what happens at the desk ends with the page that listens to it. */
const isLeft = (request: Request) =>
  request.url().includes('/api/desk/events') && request.failure()?.errorText === 'net::ERR_ABORTED'

/**
 * Collects what goes wrong while a page loads: errors on the console, uncaught ones, requests that
 * fail. The page's own status (404, 410), which Chromium writes to the console, is no error here.
 */
export function pageErrors(page: Page): string[] {
  const errors: string[] = []
  page.on('console', (message) => {
    if (message.type() === 'error' && message.location().url !== page.url())
      errors.push(`${message.text()} (${message.location().url})`)
  })
  page.on('pageerror', (error) => errors.push(String(error)))
  page.on('requestfailed', (request) => {
    if (!isLeft(request)) errors.push(`failed: ${request.url()}`)
  })
  return errors
}

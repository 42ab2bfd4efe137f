import { cp, mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { test as base, type Page } from '@playwright/test'
import { type RunningServer, startServer } from './server.ts'

/** A server on a copy of the demo store, for as long as it is used. */
export async function openNewsroom(
  // biome-ignore lint/correctness/noEmptyPattern: Playwright reads the names of fixtures here
  {}: object,
  use: (server: RunningServer) => Promise<void>,
): Promise<void> {
  const folder = await mkdtemp(join(tmpdir(), 'bcxw-worker-'))
  await cp(process.env['PREPARED_STORE'] ?? '', folder, { recursive: true })
  const server = await startServer({ dataDir: folder })
  await use(server)
  await server.stop()
  await rm(folder, { recursive: true, force: true })
}

/**
 * `test` of all end-to-end tests: each worker runs its own server on its own copy of the demo store,
 * and `page.goto('/bcxw')` goes there.
 */
export const test = base.extend<object, { newsroom: RunningServer; pageOfWorker: Page }>({
  newsroom: [openNewsroom, { scope: 'worker' }],
  baseURL: async ({ newsroom }, use) => use(newsroom.origin),
  pageOfWorker: [
    async ({ browser, newsroom }, use, { project }) => {
      const { locale, timezoneId, viewport, javaScriptEnabled } = project.use
      const options = { locale, timezoneId, viewport, javaScriptEnabled, baseURL: newsroom.origin }
      const page = await browser.newPage(options)
      await use(page)
      await page.close()
    },
    { scope: 'worker' },
  ],
})

/**
 * For tests that only read: one page for all of a worker, because a new one costs more than what
 * they do with it. They leave its size, its media and its listeners as they are.
 */
export const readingTest = test.extend({
  page: async ({ pageOfWorker }, use) => use(pageOfWorker),
})

export { expect } from '@playwright/test'

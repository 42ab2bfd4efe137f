import { cp, mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { test as base } from '@playwright/test'
import { type RunningServer, startServer } from './server.ts'

/**
 * `test` of all end-to-end tests: each worker runs its own server on its own copy of the demo store,
 * and `page.goto('/bcxw')` goes there.
 */
export const test = base.extend<object, { newsroom: RunningServer }>({
  newsroom: [
    // biome-ignore lint/correctness/noEmptyPattern: Playwright reads the names of fixtures here
    async ({}, use) => {
      const folder = await mkdtemp(join(tmpdir(), 'bcxw-worker-'))
      await cp(process.env['PREPARED_STORE'] ?? '', folder, { recursive: true })
      const server = await startServer({ dataDir: folder })
      await use(server)
      await server.stop()
      await rm(folder, { recursive: true, force: true })
    },
    { scope: 'worker' },
  ],
  baseURL: async ({ newsroom }, use) => use(newsroom.origin),
})

export { expect } from '@playwright/test'

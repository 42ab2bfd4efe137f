import { cp, mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { test as base } from '@playwright/test'
import { type RunningServer, startServer } from './server.ts'

/** A server on a store of its own, which the test may change and damage. `env` is set per file. */
type Own = { own: { server: RunningServer; file: string } }

export const ownTest = base.extend<Own & { env: Record<string, string> }>({
  env: [{}, { option: true }],
  own: async ({ env }, use) => {
    const folder = await mkdtemp(join(tmpdir(), 'bcxw-own-'))
    await cp(process.env['PREPARED_STORE'] ?? '', folder, { recursive: true })
    const server = await startServer({ dataDir: folder, env })
    await use({ server, file: join(folder, 'bcxw.sqlite') })
    if (server.process.exitCode === null) await server.stop()
    await rm(folder, { recursive: true, force: true })
  },
})

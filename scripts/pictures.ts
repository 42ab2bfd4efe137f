import { mkdir, mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { chromium } from '@playwright/test'
import { browserPath, ensureBrowser } from '../e2e/support/browser.ts'
import { demoPassword } from '../e2e/support/demo.ts'
import { startServer } from '../e2e/support/server.ts'
import { build, isBuilt } from './build.ts'
import { takeDesk } from './deskPictures.ts'
import { takeReaders } from './readersPictures.ts'

/**
 * `npm run pictures [-- readers|desk]`: the pages of the demo as they are, into docs/pictures/, for
 * README and review; both halves where none is named.
 */
const halves = { readers: takeReaders, desk: takeDesk }
const asked = process.argv.slice(2)
const unknown = asked.find((name) => !(name in halves))
if (unknown !== undefined) {
  console.error(`没有“${unknown}”这组图片。用法：npm run pictures [-- readers|desk]`)
  process.exit(2)
}

ensureBrowser()
if (!(await isBuilt())) await build()
await mkdir('docs/pictures', { recursive: true })
const dataDir = await mkdtemp(join(tmpdir(), 'bcxw-pictures-'))
const server = await startServer({ dataDir, env: { DEMO_PASSWORD: demoPassword } })
const path = browserPath()
const browser = await chromium.launch({
  ...(path && { executablePath: path }),
  args: ['--no-sandbox', '--disable-gpu'],
})
try {
  for (const [name, take] of Object.entries(halves))
    if (asked.length === 0 || asked.includes(name)) await take(browser, server)
} finally {
  await browser.close()
  await server.stop()
  await rm(dataDir, { recursive: true, force: true })
}

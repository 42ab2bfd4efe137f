import { mkdir, mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { type Browser, chromium } from '@playwright/test'
import sharp from 'sharp'
import { browserPath, ensureBrowser } from '../e2e/support/browser.ts'
import { startServer } from '../e2e/support/server.ts'
import { build, isBuilt } from './build.ts'

/** `npm run pictures`: the pages of the demo as they are, into docs/pictures/, for README and review. */
const pages = {
  front: '/',
  channel: '/bcxw',
  day: '/bcxw/2018-05-14',
  story: '/bcxw/2018-05-14/1',
  corrections: '/corrections',
  missing: '/no-such-page',
}
const widths = [1280, 390]
const schemes = ['light', 'dark'] as const
const folder = 'docs/pictures'

ensureBrowser()
if (!(await isBuilt())) await build()
await mkdir(folder, { recursive: true })
const dataDir = await mkdtemp(join(tmpdir(), 'bcxw-pictures-'))
const server = await startServer({ dataDir })
const path = browserPath()
const browser = await chromium.launch({
  ...(path && { executablePath: path }),
  args: ['--no-sandbox', '--disable-gpu'],
})
try {
  for (const width of widths)
    for (const colorScheme of schemes) await take(browser, width, colorScheme)
} finally {
  await browser.close()
  await server.stop()
  await rm(dataDir, { recursive: true, force: true })
}

async function take(browser: Browser, width: number, colorScheme: 'light' | 'dark') {
  const context = await browser.newContext({
    viewport: { width, height: 900 },
    colorScheme,
    reducedMotion: 'reduce',
  })
  const page = await context.newPage()
  for (const [name, address] of Object.entries(pages)) {
    // Twice: the headline face is optional and is there at the second view, as for most readers.
    await page.goto(server.origin + address, { waitUntil: 'networkidle' })
    await page.goto(server.origin + address, { waitUntil: 'networkidle' })
    await page.evaluate(async () => {
      for (const image of document.images) image.loading = 'eager'
      await Promise.all([...document.images].map((image) => image.decode().catch(() => undefined)))
    })
    const picture = await page.screenshot({ fullPage: true })
    await sharp(picture)
      .png({ palette: true, quality: 80, effort: 7 })
      .toFile(join(folder, `${name}-${width}-${colorScheme}.png`))
  }
  await context.close()
}

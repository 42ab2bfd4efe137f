import type { Browser } from '@playwright/test'
import { savePicture, schemes } from './savePicture.ts'

const pages = {
  front: '/',
  channel: '/bcxw',
  day: '/bcxw/2018-05-14',
  story: '/bcxw/2018-05-14/1',
  search: '/search?q=创城',
  corrections: '/corrections',
  missing: '/no-such-page',
}
const widths = [1280, 390]

/** Whole pages of the readers' side, wide and narrow, by day and by night. */
export async function takeReaders(browser: Browser, { origin }: { origin: string }): Promise<void> {
  for (const width of widths)
    for (const colorScheme of schemes) {
      const viewport = { width, height: 900 }
      const context = await browser.newContext({ viewport, colorScheme, reducedMotion: 'reduce' })
      const page = await context.newPage()
      for (const [name, address] of Object.entries(pages)) {
        // Twice: the headline face is optional and is there at the second view, as for most readers.
        await page.goto(origin + address, { waitUntil: 'networkidle' })
        await page.goto(origin + address, { waitUntil: 'networkidle' })
        await page.evaluate(async () => {
          for (const image of document.images) image.loading = 'eager'
          const images = [...document.images]
          await Promise.all(images.map((image) => image.decode().catch(() => undefined)))
        })
        const picture = await page.screenshot({ fullPage: true })
        await savePicture(picture, `${name}-${width}-${colorScheme}`)
      }
      await context.close()
    }
}

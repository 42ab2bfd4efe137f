import { everyPage } from '#e2e/support/everyPage.ts'
import { inPieces } from '#e2e/support/inPieces.ts'
import { layoutShift } from '#e2e/support/inThePage.ts'
import { expect, test } from '#e2e/support/newsroom.ts'

/** Web Vitals call 0.1 of CLS good; the pieces here are a quarter of what a network's packet brings. */
const halfOfGood = 0.05

for (const kind of everyPage)
  test(`On a weak network a reader sees hardly anything move while ${kind.name} comes in pieces`, {
    tag: '@script',
  }, async ({ page, newsroom }) => {
    const address = await kind.address(page.request)
    await inPieces(newsroom.origin, async (origin) => {
      for (const width of [390, 1280]) {
        await page.setViewportSize({ width, height: 800 })
        await page.goto(origin + address, { waitUntil: 'networkidle' })
        const { sum, shifted } = await page.evaluate(layoutShift)
        expect.soft(sum, `${width} px: ${shifted.join('，')}`).toBeLessThan(halfOfGood)
      }
    })
  })

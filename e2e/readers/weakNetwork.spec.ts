import { everyPage } from '#e2e/support/everyPage.ts'
import { inPieces } from '#e2e/support/inPieces.ts'
import { layoutShift, unnoticed } from '#e2e/support/inThePage.ts'
import { expect, test } from '#e2e/support/newsroom.ts'

for (const kind of everyPage)
  test(`On a weak network a reader sees nothing move while ${kind.name} comes in pieces`, {
    tag: '@script',
  }, async ({ page, newsroom }) => {
    const address = await kind.address(page.request)
    await inPieces(newsroom.origin, async (origin) => {
      for (const width of [390, 1280]) {
        await page.setViewportSize({ width, height: 800 })
        await page.goto(origin + address, { waitUntil: 'networkidle' })
        const { sum, shifted } = await page.evaluate(layoutShift)
        expect.soft(sum, `${width} px: ${shifted.join('，')}`).toBeLessThan(unnoticed)
      }
    })
  })

import { expectNoFaults } from '#e2e/support/axe.ts'
import { everyPage, visit } from '#e2e/support/everyPage.ts'
import { layoutShift, misjudgedPictures, seenTexts } from '#e2e/support/inThePage.ts'
import { expect, test } from '#e2e/support/newsroom.ts'

const script = { tag: '@script' }

for (const kind of everyPage) {
  test(
    `A reader with a screen reader or weak eyes meets no obstacle on ${kind.name}`,
    script,
    async ({ page }) => {
      test.slow()
      await visit(page, kind)
      await expectNoFaults(page, [320, 768, 1280])
    },
  )

  test(
    `A reader never scrolls sideways on ${kind.name}: narrow phone, or 400 % zoom`,
    script,
    async ({ page }) => {
      for (const size of [
        { width: 320, height: 800 },
        { width: 320, height: 225 },
        { width: 390, height: 800 },
      ]) {
        await page.setViewportSize(size)
        await visit(page, kind)
        expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(size.width)
        const texts = await page.evaluate(seenTexts)
        expect(texts.length).toBeGreaterThan(30)
        const cut = texts.filter(
          ({ left, right, isInScroller }) =>
            !isInScroller && (left < 0 || right > size.width + 0.5),
        )
        expect.soft(cut, `text beyond the edge at ${size.width} px`).toEqual([])
      }
    },
  )

  test(`A reader sees nothing move while ${kind.name} loads`, script, async ({ page }) => {
    for (const width of [390, 1280]) {
      await page.setViewportSize({ width, height: 800 })
      // The second view has the headline face at hand, the first may go without it.
      for (const view of ['first', 'second']) {
        await visit(page, kind)
        await page.waitForLoadState('networkidle')
        const shift = await page.evaluate(layoutShift)
        expect.soft(shift, `${view} view at ${width} px`).toEqual({ sum: 0, shifted: [] })
      }
      expect.soft(await page.evaluate(misjudgedPictures), 'room for pictures').toEqual([])
      const faces = await page.evaluate(() =>
        [...document.fonts].filter(({ family }) => family.includes('BC Headline')),
      )
      expect(faces).toHaveLength(kind.isFaceless ? 0 : 1)
    }
  })
}

test(
  'A reader at night gets ink on dark paper, by day ink on pale paper',
  script,
  async ({ page }) => {
    await page.goto('/')
    const html = page.locator('html')
    for (const [colorScheme, paper, ink] of [
      ['dark', 'rgb(14, 21, 28)', 'rgb(228, 234, 240)'],
      ['light', 'rgb(250, 251, 252)', 'rgb(22, 32, 43)'],
    ] as const) {
      await page.emulateMedia({ colorScheme })
      await expect(html).toHaveCSS('background-color', paper)
      await expect(page.getByRole('heading', { level: 1 })).toHaveCSS('color', ink)
    }
  },
)

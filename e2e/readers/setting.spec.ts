import type { Page } from '@playwright/test'
import { everyPage, visit } from '#e2e/support/everyPage.ts'
import { pressTargets, seenTexts, type Target } from '#e2e/support/inThePage.ts'
import { expect, test } from '#e2e/support/newsroom.ts'

const script = { tag: '@script' }

for (const kind of everyPage)
  test(
    `A reader finds no letter under 14 px and no target under 24 px on ${kind.name}`,
    script,
    async ({ page }) => {
      await visit(page, kind)
      for (const width of [390, 768, 1280]) {
        await page.setViewportSize({ width, height: 900 })
        const texts = await page.evaluate(seenTexts)
        expect(texts.length).toBeGreaterThan(50)
        expect
          .soft(
            texts.filter(({ size }) => size < 14),
            `letters at ${width} px`,
          )
          .toEqual([])
        const targets = await page.locator('body').evaluate(pressTargets)
        expect(targets.length).toBeGreaterThan(20)
        expect.soft(smaller(targets, 24), `targets at ${width} px`).toEqual([])
      }
    },
  )

test(
  'A reader reads at most 38 字 a line, always whole ones, both edges even from 20 字 on',
  script,
  async ({ page }) => {
    for (const [address, words] of [
      ['/bcxw/2018-05-14/1', '另外三项着眼于风气'],
      ['/about', '研究版式或引用演示稿件|部分标题，以及首条稿件'],
    ] as const) {
      await page.goto(address)
      for (const width of [320, 360, 390, 412, 768, 1100, 1280, 1920]) {
        await page.setViewportSize({ width, height: 900 })
        const set = await measured(page, words)
        expect.soft(set.size, `letters at ${width} px`).toBe(18)
        expectWholeLines(set, `${address} at ${width} px`)
      }
    }
  },
)

test(
  'A reader with larger or smaller letters still reads whole 字 to the end of the line',
  script,
  async ({ page }) => {
    await page.goto('/bcxw/2018-05-14/1')
    for (const width of [320, 390, 1280])
      for (const [name, size] of [
        ['大', 22],
        ['小', 16],
      ] as const) {
        await page.setViewportSize({ width, height: 900 })
        await page.getByRole('group', { name: '正文字号' }).getByText(name, { exact: true }).click()
        const set = await measured(page, '另外三项着眼于风气')
        expect.soft(set.size).toBe(size)
        expectWholeLines(set, `${name} at ${width} px`)
      }
  },
)

test(
  'A reader on a phone reads twenty 字 a line, on a desktop thirty-eight',
  script,
  async ({ page }) => {
    await page.goto('/bcxw/2018-05-14/1')
    for (const [width, letters] of [
      [390, 20],
      [1280, 38],
    ] as const) {
      await page.setViewportSize({ width, height: 900 })
      expect((await measured(page, '另外三项着眼于风气')).letters).toBeCloseTo(letters, 2)
    }
  },
)

test(
  'A reader’s thumb finds 44 px on nav, menu, reading size, pager and footer',
  script,
  async ({ page }) => {
    await page.setViewportSize({ width: 390, height: 800 })
    for (const [address, places] of Object.entries({
      '/': ['navigation:频道', 'link:菜单', 'navigation:更早的稿件', 'contentinfo'],
      '/bcxw/2018-05-12': ['navigation:前一天和后一天'],
      '/bcxw/2018-05-14/1': ['group:正文字号', 'navigation:上一篇和下一篇'],
      '/bcxw?before=1526054400000-1': ['navigation:更早的稿件'],
    })) {
      await page.goto(address)
      for (const place of places) {
        const [role, name] = place.split(':') as ['link', string?]
        const part = page.getByRole(role, name ? { name, exact: true } : {}).first()
        const targets = await part.evaluate(pressTargets)
        expect(targets.length, place).toBeGreaterThan(0)
        expect.soft(smaller(targets, 44), `${place} of ${address}`).toEqual([])
      }
    }
  },
)

const smaller = (targets: Target[], least: number): Target[] =>
  targets.filter(({ width, height }) => Math.min(width, height) < least - 0.01)

type Measure = { size: number; letters: number; align: string }

/** The letter size of a paragraph of body text, how many 字 its line holds, and its alignment. */
const measured = (page: Page, words: string): Promise<Measure> =>
  page
    .getByRole('paragraph')
    .filter({ hasText: new RegExp(words) })
    .first()
    .evaluate((paragraph) => {
      const { fontSize, textAlign } = getComputedStyle(paragraph)
      const size = Number.parseFloat(fontSize)
      const letters = paragraph.getBoundingClientRect().width / size
      return { size, letters, align: textAlign }
    })

function expectWholeLines({ letters, align }: Measure, where: string): void {
  expect.soft(Math.abs(letters - Math.round(letters)), `part of a 字, ${where}`).toBeLessThan(0.01)
  expect.soft(letters, `字 a line, ${where}`).toBeLessThan(38.01)
  expect.soft(align, `alignment, ${where}`).toBe(letters > 19.99 ? 'justify' : 'start')
}

import { readdir, readFile } from 'node:fs/promises'
import { everyPage, visit } from '#e2e/support/everyPage.ts'
import { expect, test } from '#e2e/support/newsroom.ts'

/** The stylesheets as they were built, before the printer cut them to each page. */
async function builtSheets(): Promise<string[]> {
  const folder = '.next/static/chunks'
  const names = (await readdir(folder)).filter((name) => name.endsWith('.css'))
  return Promise.all(names.map((name) => readFile(`${folder}/${name}`, 'utf8')))
}

/** The built sheet that a page's part was cut from: the one that holds the most of its rules. */
function wholeOf(part: string, sheets: string[]): string {
  const rules = part.split('}')
  const shared = (sheet: string) => rules.filter((rule) => sheet.includes(rule)).length
  const whole = sheets.toSorted((one, other) => shared(other) - shared(one))[0] ?? ''
  expect(shared(whole)).toBeGreaterThan(rules.length * 0.9)
  return whole
}

// The test puts a style into the page, which the page's own policy would block.
test.use({ bypassCSP: true })

test.describe('A page with its part of the style', { tag: '@script' }, () => {
  for (const kind of everyPage)
    for (const [width, colorScheme] of [
      [390, 'dark'],
      [1280, 'light'],
    ] as const)
      test(`looks as with the whole of it: ${kind.name}, ${width} px, ${colorScheme}`, async ({
        page,
      }) => {
        await page.setViewportSize({ width, height: 900 })
        await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' })
        await visit(page, kind)
        const sheets = await builtSheets()
        const styles = page.locator('head > style')
        const parts = await styles.allTextContents()
        // The page's own face is no part of a sheet; written anew it would be loaded anew.
        const wholes = parts.map((part) =>
          part.startsWith('@font-face') ? part : wholeOf(part, sheets),
        )
        expect(wholes.join('').length).toBeGreaterThan(parts.join('').length)
        const differences = await styles.evaluateAll((elements, texts) => {
          const all = [...document.querySelectorAll('*')]
          const look = () =>
            all.flatMap((element) =>
              [null, '::before', '::after', '::marker'].map(
                (part) => `${element.tagName}.${element.className}${part ?? ''} {
                  ${getComputedStyle(element, part).cssText}}`,
              ),
            )
          const before = look()
          elements.forEach((style, at) => {
            if (style.textContent !== texts[at]) style.textContent = texts[at] ?? ''
          })
          return look().filter((line, at) => line !== before[at])
        }, wholes)
        expect(differences.slice(0, 10)).toEqual([])
      })
})

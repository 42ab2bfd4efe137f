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
  // Utilities have short names in the part: of them only what they say is in the whole
  const told = (rule: string) => rule.replace(/^\._[^{]*/, '')
  const shared = (sheet: string) => rules.filter((rule) => sheet.includes(told(rule))).length
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
        const differences = await styles.evaluateAll(differencesWith, wholes)
        expect(differences.slice(0, 10)).toEqual([])
      })
})

/**
 * Runs in the page: what looks another way once its styles are these, and its elements bear the long
 * names of their utilities, for which the printer wrote short ones. A long name is found by what its
 * rule says and where; of two that say the same either will do.
 */
function differencesWith(styles: Element[], texts: string[]): string[] {
  type Said = { at: string; selector: string; says: string }
  const rulesIn = (list: CSSRuleList, at = ''): Said[] =>
    [...list].flatMap((rule) => {
      if (rule instanceof CSSStyleRule)
        return { at, selector: rule.selectorText, says: rule.style.cssText }
      if (!('cssRules' in rule)) return []
      return rulesIn(rule.cssRules as CSSRuleList, at + rule.cssText.split('{')[0])
    })
  const rulesOf = (text: string) => {
    const sheet = new CSSStyleSheet()
    sheet.replaceSync(text)
    return rulesIn(sheet.cssRules)
  }
  const classIn = ({ selector }: Said) => /\.((?:[\w-]|\\.)+)/.exec(selector)?.[1] ?? ''
  const bare = (rule: Said) => `${rule.at}|${rule.selector.replace(classIn(rule), '')}|${rule.says}`
  const long = new Map<string, string>()
  for (const [at, style] of styles.entries()) {
    const wholes = Map.groupBy(rulesOf(texts[at] ?? ''), bare)
    for (const rule of rulesOf(style.textContent ?? '').filter((each) =>
      /^_/.test(classIn(each)),
    )) {
      const same = wholes.get(bare(rule))?.find((each) => classIn(each).includes('\\'))
      if (same) long.set(classIn(rule), classIn(same).replaceAll('\\', ''))
    }
  }

  const all = [...document.querySelectorAll('*')]
  const names = all.map(({ tagName, className }) => `${tagName}.${className}`)
  const look = () =>
    all.flatMap((element, at) =>
      [null, '::before', '::after', '::marker'].map(
        (part) => `${names[at]}${part ?? ''} { ${getComputedStyle(element, part).cssText}}`,
      ),
    )
  const before = look()
  for (const element of all)
    for (const name of [...element.classList])
      if (name.startsWith('_')) element.classList.replace(name, long.get(name) ?? 'unknown')
  styles.forEach((style, at) => {
    if (style.textContent !== texts[at]) style.textContent = texts[at] ?? ''
  })
  return look().filter((line, at) => line !== before[at])
}

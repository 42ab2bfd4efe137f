import { expect, type Page } from '@playwright/test'

/** The first Tab of a page leads to the skip link, which moves the focus to the text. */
export async function expectSkipLink(page: Page): Promise<void> {
  await page.keyboard.press('Tab')
  const skip = page.getByRole('link', { name: '跳到正文' })
  await expect(skip).toBeFocused()
  await expect(skip).toBeInViewport({ ratio: 1 })
  await page.keyboard.press('Enter')
  await expect(page.getByRole('main')).toBeFocused()
}

/** Tabs on a few times; each time a ring stands around what has the focus, within the screen. */
export async function expectVisibleFocus(page: Page, times: number): Promise<void> {
  const seen = new Set<string>()
  for (let count = 0; count < times; count += 1) {
    await page.keyboard.press('Tab')
    const { what, ...ring } = await page.evaluate(ringOfFocus)
    expect(ring, `focus on ${what}`).toEqual({ outline: 'solid 3px', isOnScreen: true })
    seen.add(what)
  }
  expect(seen.size, 'different places of the focus').toBe(times)
}

/** Runs in the page. A radio button that nobody sees shows its focus on its label. */
function ringOfFocus() {
  const focused = document.activeElement as HTMLElement
  const isRadio = focused instanceof HTMLInputElement && focused.type === 'radio'
  const label = isRadio ? focused.labels?.[0] : null
  const shown = label ?? focused
  const name = focused.getAttribute('aria-label') ?? focused.id
  const { outlineStyle, outlineWidth } = getComputedStyle(shown)
  const { top, bottom, left, right } = shown.getBoundingClientRect()
  return {
    what: `${shown.tagName} ${shown.textContent} ${shown.getAttribute('href') ?? ''} ${name} ${left} ${top}`,
    outline: `${outlineStyle} ${outlineWidth}`,
    isOnScreen: bottom > 0 && right > 0 && top < innerHeight && left < innerWidth,
  }
}

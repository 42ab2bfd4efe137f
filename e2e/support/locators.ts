import type { Locator, Page } from '@playwright/test'

/** The section that a heading opens: the innermost one that holds it. */
export const sectionOf = (within: Page | Locator, heading: string | RegExp): Locator => {
  const page = 'page' in within ? within.page() : within
  const exact = typeof heading === 'string'
  return within
    .locator('section')
    .filter({ has: page.getByRole('heading', { name: heading, exact }) })
    .last()
}

/** Where links lead, in their order. */
export const hrefs = (links: Locator): Promise<string[]> =>
  links.evaluateAll((all) => all.map((link) => link.getAttribute('href') ?? ''))

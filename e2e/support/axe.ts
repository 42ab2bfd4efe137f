import AxeBuilder from '@axe-core/playwright'
import { expect, type Page } from '@playwright/test'

/** Axe also takes options of single checks, which its types leave out. */
type Options = Parameters<AxeBuilder['options']>[0] & { checks: object }

/** All rules, best practices and WCAG 2.2 included; contrast also where a row lies over its link. */
const options: Options = {
  resultTypes: ['violations'],
  rules: { 'target-size': { enabled: true } },
  checks: { 'color-contrast': { options: { ignorePseudo: true } } },
}
/** What axe has to say about colours: its rules of the category `cat.color`, without that of AAA. */
const aboutColours: Options = {
  ...options,
  rules: {},
  runOnly: ['color-contrast', 'link-in-text-block'],
}

/**
 * What axe finds on a page, a line each. Legacy mode is the one without frames, of which there are
 * none here: three times as fast.
 */
export async function axeFaults(page: Page, only = options): Promise<string[]> {
  const { violations } = await new AxeBuilder({ page }).setLegacyMode().options(only).analyze()
  return violations.flatMap(({ id, nodes }) =>
    nodes.map(({ target, failureSummary }) => `${id}: ${target.join(' ')} ${failureSummary}`),
  )
}

/**
 * Axe finds nothing at any of these widths (px), by day and by night. By day it is asked everything; by
 * night, at the same widths, about colours: the scheme changes nothing else that its rules look at.
 */
export async function expectNoFaults(page: Page, widths: number[], where = ''): Promise<void> {
  const height = page.viewportSize()?.height ?? 800
  for (const width of widths) {
    await page.setViewportSize({ width, height })
    await page.emulateMedia({ colorScheme: 'light' })
    expect.soft(await axeFaults(page), `${where} ${width} px, light`).toEqual([])
    await page.emulateMedia({ colorScheme: 'dark' })
    expect.soft(await axeFaults(page, aboutColours), `${where} ${width} px, dark`).toEqual([])
  }
}

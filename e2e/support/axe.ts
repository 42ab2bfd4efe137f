import AxeBuilder from '@axe-core/playwright'
import type { Page } from '@playwright/test'

/** All rules, best practices and WCAG 2.2 included; contrast also where a row lies over its link. */
const options = {
  resultTypes: ['violations' as const],
  rules: { 'target-size': { enabled: true } },
  checks: { 'color-contrast': { options: { ignorePseudo: true } } },
}

/**
 * What axe finds on a page, a line each. Legacy mode is the one without frames, of which there are
 * none here: three times as fast.
 */
export async function axeFaults(page: Page): Promise<string[]> {
  const { violations } = await new AxeBuilder({ page }).setLegacyMode().options(options).analyze()
  return violations.flatMap(({ id, nodes }) =>
    nodes.map(({ target, failureSummary }) => `${id}: ${target.join(' ')} ${failureSummary}`),
  )
}

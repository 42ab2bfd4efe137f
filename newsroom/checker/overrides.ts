import { type Finding, isAtLeast, type Level } from './finding.ts'

/**
 * 说明理由后保留: somebody looked at a finding and let it stand. `level` is that of the finding as they
 * saw it, `words` what stood there. `at` in ms UTC.
 */
export type Override = {
  fingerprint: string
  level: Level
  words: string
  reason: string
  by: string
  at: number
}

export type Reviewed = {
  /** Still to be dealt with. */
  open: Finding[]
  /** Let stand, each with the override that says why. */
  kept: { finding: Finding; override: Override }[]
  /** Overrides whose finding is gone: mended, or its surroundings changed. */
  stale: Override[]
}

/**
 * Findings as overrides leave them. What was said last about a finding counts; where that has no reason,
 * it holds nothing: so one that was given is taken back. One of a 疑 does not hold where it has become a
 * 错 since: not everybody may let that stand.
 */
export function applyOverrides(
  findings: readonly Finding[],
  overrides: readonly Override[],
): Reviewed {
  const last = new Map(overrides.map((one) => [one.fingerprint, one]))
  const given = new Map([...last].filter(([, { reason }]) => reason.trim() !== ''))
  const reviewed: Reviewed = { open: [], kept: [], stale: [] }
  for (const finding of findings) {
    const override = given.get(finding.fingerprint)
    if (override && isAtLeast(override.level, finding.level))
      reviewed.kept.push({ finding, override })
    else reviewed.open.push(finding)
  }
  const there = new Set(findings.map(({ fingerprint }) => fingerprint))
  reviewed.stale = [...given.values()].filter(({ fingerprint }) => !there.has(fingerprint))
  return reviewed
}

/** How many stand open of a level. */
export const openOf = ({ open }: Pick<Reviewed, 'open'>, level: Level): number =>
  open.filter((finding) => finding.level === level).length

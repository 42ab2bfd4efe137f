import { applyOverrides } from '#newsroom/checker/overrides.ts'
import type { CheckReport } from '#newsroom/checking/onDesk.ts'
import { FindingCard } from '../checker/findingCard.tsx'

/** What the checker found in a text and nobody has let stand: to be read beside it. */
export function OpenFindings({ report }: { report: CheckReport }) {
  const { open } = applyOverrides(report.findings, report.overrides)
  if (open.length === 0) return null
  return (
    <section className="ruled pt-4" aria-label="检查结果">
      <h2 className="song set-[1.25rem]/[1.875rem]">检查结果</h2>
      <ul>
        {open.map((finding) => (
          <FindingCard key={finding.fingerprint} finding={finding} />
        ))}
      </ul>
    </section>
  )
}

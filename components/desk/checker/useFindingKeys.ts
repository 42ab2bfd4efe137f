'use client'
import { useEffect, useRef } from 'react'
import { type Finding, levels } from '#newsroom/checker/finding.ts'

/** Open findings, the heaviest first, each level in reading order. */
export const inOrder = (open: readonly Finding[]): Finding[] =>
  levels.flatMap((level) => open.filter((finding) => finding.level === level))

/** F8 goes to the next finding, Shift+F8 to the one before; around at the ends. */
export function useFindingKeys(
  open: readonly Finding[],
  current: string | null,
  show: (finding: Finding) => void,
) {
  const latest = useRef({ open, current, show })
  useEffect(() => {
    latest.current = { open, current, show }
  })
  useEffect(() => {
    const byKey = (event: KeyboardEvent) => {
      if (event.key !== 'F8' || event.isComposing || event.ctrlKey || event.altKey) return
      const { open: now, current: at, show: go } = latest.current
      const all = inOrder(now)
      if (all.length === 0) return
      event.preventDefault()
      const index = all.findIndex(({ fingerprint }) => fingerprint === at)
      const next = event.shiftKey ? Math.max(index, 0) - 1 : index + 1
      const finding = all.at(next % all.length)
      if (finding) go(finding)
    }
    document.addEventListener('keydown', byKey)
    return () => document.removeEventListener('keydown', byKey)
  }, [])
}

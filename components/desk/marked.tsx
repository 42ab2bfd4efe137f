import { Fragment } from 'react'
import type { MarkedRun } from '#newsroom/search/marks.ts'

/** Text of a story, the words that were sought marked in it. */
export function Marked({ runs }: { runs: readonly MarkedRun[] }) {
  return runs.map(({ text, isHit }, at) => {
    const Run = isHit ? 'mark' : Fragment
    // biome-ignore lint/suspicious/noArrayIndexKey: the runs of a text have no other identity
    return <Run key={at}>{text}</Run>
  })
}

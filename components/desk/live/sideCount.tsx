'use client'

import type { DeskCounts } from '#newsroom/stories/board/counts.ts'
import { useLive } from './live.tsx'

/** A figure beside a line of the side bar; on white where it waits for this very person. */
export function SideCount({ of, isUrgent }: { of: keyof DeskCounts; isUrgent: boolean }) {
  const count = useLive().counts?.[of] ?? 0
  if (count === 0) return null
  return (
    <span className={isUrgent ? 'side-count side-count-urgent' : 'side-count'}>
      {count}
      <span className="sr-only">项</span>
    </span>
  )
}

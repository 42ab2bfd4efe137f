'use client'

import { useRouter } from 'next/navigation'
import { useEffect, useTransition } from 'react'
import { useLive } from './live.tsx'

/** Shortest time between two refreshes, ms: a busy desk must not draw a page all the time. */
const pause = 1_500

/**
 * Draws the page anew when something was done at the desk: what has the focus, is selected or typed
 * stays. A window that nobody sees waits until it is seen.
 */
export function LiveRefresh() {
  const { onChange } = useLive()
  const router = useRouter()
  const [, begin] = useTransition()
  // biome-ignore lint/correctness/useExhaustiveDependencies: listens once, for as long as the page is open
  useEffect(() => {
    let last = Number.NEGATIVE_INFINITY
    let timer: ReturnType<typeof setTimeout> | undefined
    let isOld = false
    const refresh = () => {
      timer = undefined
      isOld = document.visibilityState === 'hidden'
      if (isOld) return
      last = performance.now()
      begin(() => router.refresh())
    }
    const soon = () => {
      timer ??= setTimeout(refresh, Math.max(0, last + pause - performance.now()))
    }
    const seen = () => {
      if (isOld) soon()
    }
    const leave = onChange(soon)
    document.addEventListener('visibilitychange', seen)
    return () => {
      leave()
      clearTimeout(timer)
      document.removeEventListener('visibilitychange', seen)
    }
  }, [])
  return null
}

'use client'

import { useEffect, useState } from 'react'
import { span } from './deskTime.ts'

/** 超时12分 or 剩18分, going on by itself while the page is open. `now`: when the page was drawn, ms UTC. */
export function DueTime({ at, now: drawn }: { at: number; now: number }) {
  const [now, setNow] = useState(drawn)
  useEffect(() => {
    setNow(Date.now())
    const timer = setInterval(() => setNow(Date.now()), 15_000)
    return () => clearInterval(timer)
  }, [])
  return now >= at ? (
    <b className="whitespace-nowrap text-urgent">超时{span(now - at + 1)}</b>
  ) : (
    <span className="whitespace-nowrap">剩{span(at - now)}</span>
  )
}

'use client'

import { useSyncExternalStore } from 'react'
import { Button } from '../button.tsx'

const never = () => () => undefined

/** Prints the page. Only where a script runs: without one the browser's own command does it. */
export function PrintButton() {
  const hasScript = useSyncExternalStore(
    never,
    () => true,
    () => false,
  )
  return hasScript ? <Button onClick={() => window.print()}>打印</Button> : null
}

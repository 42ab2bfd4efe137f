import { useEffect, useRef } from 'react'

/** Ctrl+Shift+Enter, anywhere on the page: the main act of the page; null where there is none. */
export function useMainKey(onMain: (() => void) | null): void {
  const latest = useRef(onMain)
  useEffect(() => {
    latest.current = onMain
  })
  useEffect(() => {
    const byKey = (event: KeyboardEvent) => {
      const isIt = event.key === 'Enter' && event.shiftKey && (event.ctrlKey || event.metaKey)
      if (!isIt || event.isComposing || !latest.current) return
      if (document.querySelector('[role="dialog"], dialog[open]')) return
      event.preventDefault()
      event.stopPropagation()
      latest.current()
    }
    // Before the editor, which has Ctrl+Enter for itself
    window.addEventListener('keydown', byKey, { capture: true })
    return () => window.removeEventListener('keydown', byKey, { capture: true })
  }, [])
}

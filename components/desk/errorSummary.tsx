'use client'

import { useEffect, useRef } from 'react'
import type { FormState } from './formState.ts'

/**
 * What is wrong, on top of the form: it takes the focus, and its links lead to the fields, whose ids
 * are their names behind `prefix`.
 */
export function ErrorSummary({ state, prefix = '' }: { state: FormState; prefix?: string }) {
  const box = useRef<HTMLDivElement>(null)
  useEffect(() => {
    if (state) box.current?.focus()
  }, [state])
  if (!state || state.faults.length === 0) return null
  return (
    <div
      ref={box}
      role="alert"
      tabIndex={-1}
      className="border-l-4 border-l-urgent bg-urgent-ground px-4 py-3"
    >
      <ul>
        {state.faults.map(({ field, sentence }) => (
          <li key={sentence}>
            {field ? (
              <a href={`#${prefix}${field}`} className="link">
                {sentence}
              </a>
            ) : (
              sentence
            )}
          </li>
        ))}
      </ul>
    </div>
  )
}

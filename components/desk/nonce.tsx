'use client'

import type { ReactNode } from 'react'

/**
 * Gives the nonce of this answer's policy to Radix, which writes style sheets into the page and looks
 * for it under the name of another bundler.
 */
export function NonceProvider({ nonce, children }: { nonce: string; children: ReactNode }) {
  if (typeof window !== 'undefined')
    (window as unknown as Record<string, string>)['__webpack_nonce__'] ??= nonce
  return children
}

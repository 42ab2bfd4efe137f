'use client'

import { createContext, type ReactNode, useContext } from 'react'

const Nonce = createContext('')

/**
 * The nonce of this answer's policy, for libraries that write a style sheet into the page (Radix,
 * Tiptap's `injectNonce`). Radix's look for it under the name of another bundler.
 */
export function NonceProvider({ nonce, children }: { nonce: string; children: ReactNode }) {
  if (typeof window !== 'undefined')
    (window as unknown as Record<string, string>)['__webpack_nonce__'] ??= nonce
  return <Nonce value={nonce}>{children}</Nonce>
}

export const useNonce = (): string => useContext(Nonce)

import type { ReactNode } from 'react'

/** In place of a list that has nothing: one sentence, and a link that leads on. */
export function EmptyState({ children }: { children: ReactNode }) {
  return <p className="py-6 text-ink-2">{children}</p>
}

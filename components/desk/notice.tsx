import type { ReactNode } from 'react'

/** A sentence about what was done, or what to mind, above what it is about. */
export function Notice({
  kind = 'done',
  children,
}: {
  kind?: 'done' | 'mind'
  children: ReactNode
}) {
  const look =
    kind === 'done' ? 'border-l-brand bg-ice' : 'border-l-amber bg-amber-ground text-amber'
  return (
    <div role="status" className={`border-l-4 px-4 py-3 ${look}`}>
      {children}
    </div>
  )
}

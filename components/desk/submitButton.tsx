'use client'

import type { ComponentProps } from 'react'
import { useFormStatus } from 'react-dom'
import { Button } from './button.tsx'

/**
 * The button that sends its form. While the answer is on its way a second press does nothing, and the
 * button keeps its focus.
 */
export function SubmitButton({ children, ...props }: ComponentProps<typeof Button>) {
  const { pending } = useFormStatus()
  return (
    <Button
      kind="primary"
      {...props}
      type="submit"
      aria-disabled={pending || undefined}
      onClick={(event) => pending && event.preventDefault()}
    >
      {children}
      {pending && <span aria-hidden="true">……</span>}
    </Button>
  )
}

'use client'

import { useActionState } from 'react'
import { ErrorSummary } from '#components/desk/errorSummary.tsx'
import { Field } from '#components/desk/field.tsx'
import type { FormState } from '#components/desk/formState.ts'
import { SubmitButton } from '#components/desk/submitButton.tsx'

type Props = {
  next: string
  label: string
  hint: string
  /** Six digits, or a recovery code of letters and digits. */
  isDigits: boolean
  action: (state: FormState, form: FormData) => Promise<FormState>
}

/** One code and one button: the second step of signing in. */
export function CodeForm({ next, label, hint, isDigits, action: give }: Props) {
  const [state, action] = useActionState(give, null)
  return (
    <form action={action} className="grid gap-5">
      <ErrorSummary state={state} />
      <input type="hidden" name="next" value={next} />
      <Field
        name="code"
        label={label}
        hint={hint}
        autoComplete="one-time-code"
        inputMode={isDigits ? 'numeric' : 'text'}
        autoCapitalize="none"
        spellCheck={false}
        required
        maxLength={40}
      />
      <SubmitButton>登录</SubmitButton>
    </form>
  )
}

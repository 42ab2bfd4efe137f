'use client'

import { useActionState } from 'react'
import { ErrorSummary } from '#components/desk/errorSummary.tsx'
import { Field } from '#components/desk/field.tsx'
import { faultOf } from '#components/desk/formState.ts'
import { NewPassword } from '#components/desk/newPassword.tsx'
import { SubmitButton } from '#components/desk/submitButton.tsx'
import { change } from './actions.ts'

export function PasswordForm({ username }: { username: string }) {
  const [state, action] = useActionState(change, null)
  return (
    <form action={action} className="grid gap-5">
      <ErrorSummary state={state} />
      <input type="hidden" autoComplete="username" value={username} readOnly />
      <Field
        name="current"
        label="现在的密码"
        type="password"
        autoComplete="current-password"
        required
        maxLength={1000}
        error={faultOf(state, 'current')}
      />
      <NewPassword state={state} label="新密码" />
      <SubmitButton>换密码</SubmitButton>
    </form>
  )
}

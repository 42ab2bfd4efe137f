'use client'

import { useActionState } from 'react'
import { ErrorSummary } from '#components/desk/errorSummary.tsx'
import { NewPassword } from '#components/desk/newPassword.tsx'
import { SubmitButton } from '#components/desk/submitButton.tsx'
import { accept } from './actions.ts'

export function InvitationForm({ token, username }: { token: string; username: string }) {
  const [state, action] = useActionState(accept, null)
  return (
    <form action={action} className="grid gap-5">
      <ErrorSummary state={state} />
      <input type="hidden" name="token" value={token} />
      <input type="hidden" autoComplete="username" value={username} readOnly />
      <NewPassword state={state} label="密码" />
      <SubmitButton>设好并登录</SubmitButton>
    </form>
  )
}

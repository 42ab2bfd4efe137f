'use client'

import { useActionState } from 'react'
import { ErrorSummary } from '#components/desk/errorSummary.tsx'
import { Field } from '#components/desk/field.tsx'
import { SubmitButton } from '#components/desk/submitButton.tsx'
import { signIn } from './actions.ts'
import { PasskeyButton } from './passkeyButton.tsx'

export function SignInForm({ next }: { next: string }) {
  const [state, action] = useActionState(signIn, null)
  return (
    <>
      <form action={action} className="grid gap-5">
        <ErrorSummary state={state} />
        <input type="hidden" name="next" value={next} />
        <Field
          name="username"
          label="用户名"
          autoComplete="username webauthn"
          autoCapitalize="none"
          spellCheck={false}
          required
          maxLength={200}
          defaultValue={state?.values?.['username']}
        />
        <Field
          name="password"
          label="密码"
          type="password"
          autoComplete="current-password"
          required
          maxLength={1000}
        />
        <SubmitButton>登录</SubmitButton>
      </form>
      <PasskeyButton next={next} />
      <p className="set-[0.9375rem]/[1.5rem] text-ink-2">忘了密码，请找管理员要一个一次性链接。</p>
    </>
  )
}

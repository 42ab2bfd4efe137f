'use client'

import { useActionState } from 'react'
import { ErrorSummary } from '#components/desk/errorSummary.tsx'
import { Field } from '#components/desk/field.tsx'
import { faultOf } from '#components/desk/formState.ts'
import { NewPassword } from '#components/desk/newPassword.tsx'
import { SubmitButton } from '#components/desk/submitButton.tsx'
import { create } from './actions.ts'

export function FirstAdministratorForm({ token }: { token: string }) {
  const [state, action] = useActionState(create, null)
  return (
    <form action={action} className="grid gap-5">
      <ErrorSummary state={state} />
      <input type="hidden" name="token" value={token} />
      <Field
        name="name"
        label="姓名"
        autoComplete="name"
        required
        maxLength={40}
        defaultValue={state?.values?.['name']}
      />
      <Field
        name="username"
        label="用户名"
        hint="2到30个小写字母、数字、点、横线或下划线，以字母开头。"
        autoComplete="username"
        autoCapitalize="none"
        spellCheck={false}
        required
        maxLength={30}
        error={faultOf(state, 'username')}
        defaultValue={state?.values?.['username']}
      />
      <NewPassword state={state} label="密码" />
      <SubmitButton>建立并登录</SubmitButton>
    </form>
  )
}

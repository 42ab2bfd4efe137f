import { shortestPassword } from '#newsroom/people/rules.ts'
import { Field } from './field.tsx'
import { type FormState, faultOf } from './formState.ts'

/** A new password, typed twice: no letter could bring it back. */
export function NewPassword({ state, label }: { state: FormState; label: string }) {
  return (
    <>
      <Field
        name="password"
        label={label}
        hint={`至少${shortestPassword}个字符。一句自己记得住的话比乱码好。`}
        type="password"
        autoComplete="new-password"
        required
        maxLength={200}
        error={faultOf(state, 'password')}
      />
      <Field
        name="again"
        label="再输一次"
        type="password"
        autoComplete="new-password"
        required
        maxLength={200}
        error={faultOf(state, 'again')}
      />
    </>
  )
}

'use client'

import { createContext, type FormEvent, type ReactNode, useActionState, useContext } from 'react'
import { ErrorSummary } from './errorSummary.tsx'
import type { FormState } from './formState.ts'
import { ShownOnce } from './shownOnce.tsx'

type Given = { state: FormState; prefix: string }

const Surrounding = createContext<Given>({ state: null, prefix: '' })

/** What a field has to know of its form: what was answered, and what its id begins with. */
export const useForm = (): Given => useContext(Surrounding)

type Props = {
  /** One of its kind on the page: `source-3`. Ids of its fields begin with it. */
  name: string
  /** What the form is for, where no heading says so. */
  label?: string
  action: (state: FormState, form: FormData) => Promise<FormState>
  className?: string
  children: ReactNode
}

/**
 * A form of the desk. Its fields (`formFields.tsx`) keep what was typed and show what is wrong with
 * it; it works the same without script.
 */
export function Form({
  name,
  label,
  action,
  className = 'grid max-w-[36rem] gap-4',
  children,
}: Props) {
  const [state, dispatch] = useActionState(action, null)
  const prefix = `${name}-`
  return (
    <Surrounding value={{ state, prefix }}>
      <form
        action={dispatch}
        className={className}
        aria-label={label}
        onReset={(event) => keepTyped(event, state)}
      >
        <ErrorSummary state={state} prefix={prefix} />
        {state?.once && <ShownOnce {...state.once} />}
        {children}
      </form>
    </Surrounding>
  )
}

/**
 * React puts a form back to what it began with when its action has answered. Where it was refused,
 * what stands in the fields by then stays, also what was typed while the answer was on its way; only
 * passwords go.
 */
function keepTyped(event: FormEvent<HTMLFormElement>, state: FormState): void {
  if (!state || state.once) return
  event.preventDefault()
  for (const field of event.currentTarget.querySelectorAll('input'))
    if (field.type === 'password') field.value = ''
}

'use client'
import type { ReactNode } from 'react'
import { Form, useForm } from '../form.tsx'
import { FormHidden } from '../formFields.tsx'
import { SubmitButton } from '../submitButton.tsx'
import type { FormAction } from './reviewActions.ts'

/** One act as it is put to a person: in a sheet over the page, or on a page that needs no script. */
export type ActWords = {
  /** One of its kind on the page: ids of its fields begin with it. */
  name: string
  title: string
  /** What will happen. */
  about?: string
  action: FormAction
  /** What the form says unseen: which story, which round, which version. */
  of: Readonly<Record<string, string | number>>
  submit: string
  isDanger?: boolean
  children?: ReactNode
}

type Props = ActWords & {
  /** What stands beside the button. */
  beside?: ReactNode
  /** Only its title is seen until somebody opens it, or until it was refused. */
  isFolded?: boolean
}

/** The form of one act. */
export function ActForm({ isFolded = false, ...act }: Props) {
  return (
    <Form name={act.name} label={act.title} className="mt-4 grid gap-4" action={act.action}>
      {isFolded ? (
        <Folded title={act.title}>
          <Fields {...act} />
        </Folded>
      ) : (
        <Fields {...act} />
      )}
    </Form>
  )
}

function Folded({ title, children }: { title: string; children: ReactNode }) {
  const { state } = useForm()
  return (
    <details open={state !== null} className="border-b border-b-hairline pb-4">
      <summary className="link w-max">{title}</summary>
      <div className="mt-3">{children}</div>
    </details>
  )
}

function Fields({ about, of, submit, isDanger, beside, children }: Props) {
  return (
    <div className="grid gap-4">
      {about && <p className="text-ink-2">{about}</p>}
      {Object.entries(of).map(([field, value]) => (
        <FormHidden key={field} name={field} value={value} />
      ))}
      {children}
      <p className="flex flex-wrap items-center gap-3">
        <SubmitButton kind={isDanger ? 'danger' : 'primary'} aria-keyshortcuts="Control+Enter">
          {submit}
        </SubmitButton>
        {beside}
      </p>
    </div>
  )
}

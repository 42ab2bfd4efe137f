'use client'

import type { ComponentProps, ReactNode } from 'react'
import { Field } from './field.tsx'
import { useForm } from './form.tsx'
import { faultOf } from './formState.ts'

type FieldProps = Omit<ComponentProps<typeof Field>, 'id' | 'error' | 'defaultValue'> & {
  value?: string
}

/** A field of a `Form`: what was typed stays, what is wrong with it stands below. */
export function FormField({ name, value = '', ...props }: FieldProps) {
  const { state, prefix } = useForm()
  return (
    <Field
      {...props}
      id={prefix + name}
      name={name}
      error={faultOf(state, name)}
      defaultValue={state?.values?.[name] ?? value}
    />
  )
}

type SelectProps = {
  name: string
  label: string
  hint?: ReactNode
  value?: string
  options: readonly (readonly [value: string, text: string])[]
  isSmall?: boolean
}

/** A choice of a `Form`. Its key makes the browser take over what was chosen after a refusal. */
export function FormSelect({ name, label, hint, value = '', options }: SelectProps) {
  const { state, prefix } = useForm()
  const chosen = state?.values?.[name] ?? value
  const error = faultOf(state, name)
  const id = prefix + name
  return (
    <div className="grid gap-1">
      <label htmlFor={id} className="font-bold">
        {label}
      </label>
      {hint && <p className="set-[0.9375rem]/[1.5rem] text-ink-2">{hint}</p>}
      <select
        key={chosen}
        id={id}
        name={name}
        className="input"
        defaultValue={chosen}
        aria-invalid={error ? true : undefined}
      >
        {options.map(([each, text]) => (
          <option key={each} value={each}>
            {text}
          </option>
        ))}
      </select>
      {error && <p className="set-[0.9375rem]/[1.5rem] text-urgent">{error}</p>}
    </div>
  )
}

type ChoiceProps = {
  name: string
  label: string
  value: string
  options: readonly (readonly [value: string, text: string])[]
}

/** One of a few, each in sight. */
export function FormChoice({ name, label, value, options }: ChoiceProps) {
  const { state } = useForm()
  const chosen = state?.values?.[name] ?? value
  return (
    <fieldset className="grid gap-2">
      <legend className="pb-1 font-bold">{label}</legend>
      {options.map(([each, text]) => (
        <label key={`${each}${chosen}`} className="flex items-start gap-3">
          <input
            type="radio"
            name={name}
            value={each}
            defaultChecked={each === chosen}
            className="mt-1 size-5 flex-none"
          />
          {text}
        </label>
      ))}
    </fieldset>
  )
}

/** A tick of a `Form`: `on` where it is set. */
export function FormTick({
  name,
  value = false,
  children,
}: {
  name: string
  value?: boolean
  children: ReactNode
}) {
  const { state, prefix } = useForm()
  const isOn = state?.values ? state.values[name] === 'on' : value
  return (
    <p className="flex items-start gap-3">
      <input
        key={String(isOn)}
        type="checkbox"
        id={prefix + name}
        name={name}
        defaultChecked={isOn}
        className="mt-1 size-5 flex-none"
      />
      <label htmlFor={prefix + name}>{children}</label>
    </p>
  )
}

/** What a form sends along unseen; after a refusal, what the action put in its place. */
export function FormHidden({ name, value }: { name: string; value: string | number }) {
  const { state } = useForm()
  const kept = state?.values?.[name] ?? String(value)
  return <input type="hidden" key={kept} name={name} defaultValue={kept} />
}

type AreaProps = { name: string; label: string; hint?: ReactNode; value?: string; rows: number }

/** A field of many lines of a `Form`. */
export function FormArea({ name, label, hint, value = '', rows }: AreaProps) {
  const { state, prefix } = useForm()
  const error = faultOf(state, name)
  const id = prefix + name
  const kept = state?.values?.[name] ?? value
  const [hintId, errorId] = [`${id}-hint`, `${id}-error`]
  return (
    <div className="grid gap-1">
      <label htmlFor={id} className="font-bold">
        {label}
      </label>
      {hint && (
        <p id={hintId} className="set-[0.9375rem]/[1.5rem] text-ink-2">
          {hint}
        </p>
      )}
      <textarea
        id={id}
        name={name}
        rows={rows}
        className="input"
        defaultValue={kept}
        aria-invalid={error ? true : undefined}
        aria-describedby={[hint && hintId, error && errorId].filter(Boolean).join(' ') || undefined}
      />
      {error && (
        <p id={errorId} className="set-[0.9375rem]/[1.5rem] text-urgent">
          {error}
        </p>
      )}
    </div>
  )
}

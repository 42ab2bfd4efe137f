import { type ComponentProps, type ReactNode, useId } from 'react'

type Props = ComponentProps<'input'> & {
  name: string
  label: string
  hint?: ReactNode
  /** What is wrong with what stands in it, as a sentence. */
  error?: string | undefined
}

/** A field with its label above, its hint, and under it what is wrong. By itself its id is its name. */
export function Field({ label, hint, error, name, id = name, className = '', ...props }: Props) {
  const base = useId()
  const [hintId, errorId] = [`${base}hint`, `${base}error`]
  const describedBy = [hint && hintId, error && errorId].filter(Boolean).join(' ')
  return (
    <div className={`grid gap-1 ${className}`}>
      <label htmlFor={id} className="font-bold">
        {label}
      </label>
      {hint && (
        <p id={hintId} className="set-[0.9375rem]/[1.5rem] text-ink-2">
          {hint}
        </p>
      )}
      <input
        {...props}
        id={id}
        name={name}
        className="input"
        aria-invalid={error ? true : undefined}
        aria-describedby={describedBy || undefined}
      />
      {error && (
        <p id={errorId} className="set-[0.9375rem]/[1.5rem] text-urgent">
          {error}
        </p>
      )}
    </div>
  )
}

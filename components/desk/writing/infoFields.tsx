'use client'
import { useId } from 'react'

/** Fields of the pane beside the text. Each tells whether an input method is in the middle of it. */

type TextProps = {
  label: string
  value: string
  onText: (value: string, isComposing: boolean) => void
}

export function InfoText({ label, value, onText }: TextProps) {
  const id = useId()
  return (
    <div className="info-row">
      <label htmlFor={id}>{label}</label>
      <input
        id={id}
        className="input"
        value={value}
        placeholder="未填"
        spellCheck={false}
        autoComplete="off"
        onChange={({ target, nativeEvent }) =>
          onText(target.value, (nativeEvent as InputEvent).isComposing)
        }
        onCompositionEnd={({ currentTarget }) => onText(currentTarget.value, false)}
      />
    </div>
  )
}

type LinesProps = {
  label: string
  hint: string
  /** Names the field for what leads to it. */
  name?: string
  value: string[]
  onLines: (value: string[], isComposing: boolean) => void
}

/** One entry a line. Blank lines are kept while one types; a finished story has none. */
export function InfoLines({ label, hint, name, value, onLines }: LinesProps) {
  const id = useId()
  const lines = (text: string) => (text === '' ? [] : text.split('\n'))
  return (
    <div className="info-row">
      <label htmlFor={id}>{label}</label>
      <textarea
        id={id}
        className="input info-lines"
        data-lines={name}
        rows={Math.max(1, value.length)}
        placeholder={hint}
        value={value.join('\n')}
        spellCheck={false}
        aria-describedby={`${id}hint`}
        onChange={({ target, nativeEvent }) =>
          onLines(lines(target.value), (nativeEvent as InputEvent).isComposing)
        }
        onCompositionEnd={({ currentTarget }) => onLines(lines(currentTarget.value), false)}
      />
      <p id={`${id}hint`} className="sr-only">
        {hint}
      </p>
    </div>
  )
}

type ChoiceProps = {
  label: string
  value: number
  options: { id: number; name: string }[]
  isFixed?: boolean
  hint?: string | undefined
  onChoose: (id: number) => void
}

export function InfoChoice({ label, value, options, isFixed, hint, onChoose }: ChoiceProps) {
  const id = useId()
  return (
    <div className="info-row">
      <label htmlFor={id}>{label}</label>
      <select
        id={id}
        className="input"
        value={value}
        title={options.find((option) => option.id === value)?.name}
        disabled={isFixed}
        aria-describedby={hint ? `${id}hint` : undefined}
        onChange={({ target }) => onChoose(Number(target.value))}
      >
        {options.map((option) => (
          <option key={option.id} value={option.id}>
            {option.name}
          </option>
        ))}
      </select>
      {hint && (
        <p id={`${id}hint`} className="info-hint">
          {hint}
        </p>
      )}
    </div>
  )
}

type CheckProps = {
  label: string
  hint: string
  isChecked: boolean
  onCheck: (isChecked: boolean) => void
}

export function InfoCheck({ label, hint, isChecked, onCheck }: CheckProps) {
  const id = useId()
  return (
    <div className="info-row">
      <label htmlFor={id}>{label}</label>
      <p className="info-check">
        <input
          id={id}
          type="checkbox"
          checked={isChecked}
          aria-describedby={`${id}hint`}
          onChange={({ target }) => onCheck(target.checked)}
        />
        <span id={`${id}hint`}>{hint}</span>
      </p>
    </div>
  )
}

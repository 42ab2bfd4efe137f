'use client'
import { type FormEvent, useId, useState } from 'react'
import { linkAddress } from '#newsroom/stories/content.ts'
import { Sheet } from './sheet.tsx'

type Props = {
  href: string
  /** An empty address takes the link away. */
  onSet: (href: string) => void
  onClose: () => void
}

/** Asks where a link leads; refuses what no story may link to, and says what it may. */
export function LinkSheet({ href, onSet, onClose }: Props) {
  const id = useId()
  const [fault, setFault] = useState<string | null>(null)
  const submit = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault()
    const address = String(new FormData(event.currentTarget).get('address') ?? '').trim()
    const result = linkAddress.safeParse(address)
    if (result.success) onSet(address)
    else setFault(`${result.error.issues[0]?.message ?? ''}例如 https://www.example.com/ 或 /about`)
  }
  return (
    <Sheet title="链接" onClose={onClose}>
      <form onSubmit={submit} noValidate>
        <label htmlFor={id}>网址</label>
        <input
          id={id}
          name="address"
          type="url"
          defaultValue={href}
          autoComplete="off"
          aria-invalid={fault !== null}
          aria-describedby={fault ? `${id}-fault` : undefined}
        />
        {fault && (
          <p id={`${id}-fault`} className="fault" role="alert">
            {fault}
          </p>
        )}
        <div className="choices">
          <button type="submit" className="primary">
            {href ? '改链接' : '加链接'}
          </button>
          {href && (
            <button type="button" onClick={() => onSet('')}>
              去掉链接
            </button>
          )}
          <button type="button" onClick={onClose}>
            取消
          </button>
        </div>
      </form>
    </Sheet>
  )
}

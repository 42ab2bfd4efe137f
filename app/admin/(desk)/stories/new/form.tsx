'use client'

import { useActionState } from 'react'
import { ErrorSummary } from '#components/desk/errorSummary.tsx'
import { SubmitButton } from '#components/desk/submitButton.tsx'
import { start } from '../actions.ts'

export function NewStoryForm({ channels }: { channels: { id: number; name: string }[] }) {
  const [state, action] = useActionState(start, null)
  return (
    <form action={action} className="grid gap-5">
      <ErrorSummary state={state} />
      <fieldset className="grid gap-1">
        <legend className="mb-2 font-bold">写给哪个频道</legend>
        {channels.map(({ id, name }, at) => (
          <label key={id} className="flex min-h-10 items-center gap-3">
            <input type="radio" name="channelId" value={id} defaultChecked={at === 0} required />
            {name}
          </label>
        ))}
      </fieldset>
      <p className="text-ink-2">发布以前可以换频道。</p>
      <p>
        <SubmitButton>开始写</SubmitButton>
      </p>
    </form>
  )
}

'use client'

import { useActionState } from 'react'
import { ErrorSummary } from '#components/desk/errorSummary.tsx'
import { SubmitButton } from '#components/desk/submitButton.tsx'
import { restore } from '../../actions.ts'

/** 恢复: the version becomes the text at work; what stands now is kept as one. */
export function RestoreButton({ storyId, number }: { storyId: number; number: number }) {
  const [state, action] = useActionState(restore, null)
  return (
    <form action={action}>
      <ErrorSummary state={state} />
      <input type="hidden" name="storyId" value={storyId} />
      <input type="hidden" name="number" value={number} />
      <SubmitButton kind="plain" isSmall aria-label={`恢复第${number}版`}>
        恢复
      </SubmitButton>
    </form>
  )
}

'use client'

import { useActionState, useEffect, useRef } from 'react'
import { Button } from '../button.tsx'
import { SubmitButton } from '../submitButton.tsx'
import { ImportReport } from './importReport.tsx'
import type { ImportState } from './importState.ts'

type Props = {
  label: string
  action: (before: ImportState, form: FormData) => Promise<ImportState>
}

/** A file is looked at first, and taken in once the person has seen what it would change. */
export function ImportForm({ label, action }: Props) {
  const [state, dispatch] = useActionState(action, null)
  const box = useRef<HTMLDivElement>(null)
  useEffect(() => {
    if (state) box.current?.focus()
  }, [state])
  const { plan = null, file = null, sentence = null } = state ?? {}
  const mayImport = file !== null && plan !== null && plan.added + plan.changed > 0
  return (
    <form action={dispatch} className="grid gap-6" aria-label={label}>
      {sentence && (
        <div
          ref={box}
          role="alert"
          tabIndex={-1}
          className="border-l-4 border-l-urgent bg-urgent-ground px-4 py-3"
        >
          {sentence}
        </div>
      )}
      {plan && (
        <section ref={box} tabIndex={-1} aria-label="导入的结果" className="grid gap-4">
          <ImportReport plan={plan} />
        </section>
      )}
      {mayImport && (
        <p className="flex gap-3">
          <SubmitButton name="wish" value="import">
            导入{plan.added + plan.changed}行
          </SubmitButton>
        </p>
      )}
      <div className="grid max-w-[36rem] gap-1">
        <label htmlFor="file" className="font-bold">
          {plan ? '换一个文件' : 'CSV 文件'}
        </label>
        <input
          key={plan || sentence ? 'again' : 'first'}
          id="file"
          type="file"
          name="file"
          accept=".csv,.txt,text/csv,text/plain"
          className="input"
        />
      </div>
      <p>
        <Button type="submit" kind={mayImport ? 'plain' : 'primary'} name="wish" value="preview">
          看看会改什么
        </Button>
      </p>
    </form>
  )
}

'use client'

import { DifferenceView } from '#components/desk/diff.tsx'
import { useForm } from '#components/desk/form.tsx'
import { FormHidden } from '#components/desk/formFields.tsx'
import { SubmitButton } from '#components/desk/submitButton.tsx'
import { dateTimeOf } from '#lib/zh/date.ts'
import type { Difference } from '#newsroom/stories/compare/difference.ts'

/** What readers will see of the correction that was typed, and the button that makes it. */
export function CorrectionPreview({ now }: { now: number }) {
  const { state } = useForm()
  const values = state?.values ?? {}
  const preview = values['preview']
  if (!preview) return null
  const at = dateTimeOf(now)
  return (
    <section aria-label="读者会看到" className="ruled grid gap-4 pt-4">
      <h2 className="song set-[1.25rem]/[1.875rem]">读者会看到</h2>
      <div className="border-l-4 border-l-amber bg-amber-ground px-5 py-3">
        <b className="mr-2 text-amber">更正</b>
        <time>{at}</time>
        <span className="ml-3">
          原文“{values['stood']}”应为“{values['stands']}”。{values['note']}
        </span>
      </div>
      <DifferenceView difference={JSON.parse(preview) as Difference} />
      <p className="text-ink-2">
        文末写明“本文于{at}修改”，更正同时记入读者的更正记录；24小时内由另一位同事补审。
      </p>
      <FormHidden name="seen" value={values['seen'] ?? ''} />
      <p>
        <SubmitButton kind="danger" name="wish" value="confirm">
          更正，读者立刻看到
        </SubmitButton>
      </p>
    </section>
  )
}

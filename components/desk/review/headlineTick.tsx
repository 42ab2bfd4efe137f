'use client'
import type { HeadlineChange } from '#newsroom/stories/reprint.ts'
import { FormTick } from '../formFields.tsx'

/** A reprint's headline beside that of the original, and the tick of who answers for it. */
export function HeadlineTick({ original, title }: HeadlineChange) {
  return (
    <div className="grid gap-3 border-l-4 border-l-amber bg-amber-ground px-4 py-3">
      <dl className="grid gap-1">
        <div className="flex gap-3">
          <dt className="w-16 flex-none">原标题</dt>
          <dd className="min-w-0">{original}</dd>
        </div>
        <div className="flex gap-3">
          <dt className="w-16 flex-none">现标题</dt>
          <dd className="min-w-0 font-bold">{title}</dd>
        </div>
      </dl>
      <FormTick name="keepsMeaning">两个标题都看过，未改变原意</FormTick>
    </div>
  )
}

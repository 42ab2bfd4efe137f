import { FormHidden } from '#components/desk/formFields.tsx'
import { dateTimeOf } from '#lib/zh/date.ts'
import type { Written } from '#newsroom/settings/onDesk.ts'

/** Who wrote a setting last and when; its version goes with the form. */
export function LastWritten({ written: { version, by, at } }: { written: Written }) {
  return (
    <>
      <FormHidden name="version" value={version} />
      {at !== null && (
        <p className="set-[0.9375rem]/[1.5rem] text-meta">
          {by || '有人'}在<time>{dateTimeOf(at)}</time>改过。
        </p>
      )}
    </>
  )
}

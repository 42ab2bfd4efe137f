import { type Day, dayOf, monthDay, relativeDay } from '#lib/zh/date.ts'
import { correctionsPath } from '#newsroom/addresses.ts'
import type { CorrectionEntry } from '#newsroom/corrections/published.ts'

/** 更正与说明 beside the masthead: the newest correction and the way to all of them. */
export function CorrectionsEar({ latest, today }: { latest: CorrectionEntry | null; today: Day }) {
  if (!latest) return null
  const day = dayOf(latest.correctedAt)
  return (
    <section className="w-[290px] border-l border-hairline px-9 set-[0.875rem]/[1.4375rem] text-ink-2 xl:w-[326px]">
      <h2 className="song set-[1rem]/[1.5rem] font-bold text-ink">更正与说明</h2>
      <p className="line-clamp-2">
        {relativeDay(day, today) ?? monthDay(day)}更正{latest.channelName}频道一稿：{latest.note}
      </p>
      <a href={correctionsPath()} className="underlined inline-block py-px">
        查看全部<span className="sr-only">更正</span>
      </a>
    </section>
  )
}

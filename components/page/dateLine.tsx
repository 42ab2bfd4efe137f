import { longDate, weekday } from '#lib/zh/date.ts'
import type { House } from './house.ts'

/** The date under the nav of the front page, where the screen is too narrow for it beside the name. */
export function DateLine({ house: { day, lunar } }: { house: House }) {
  return (
    <p className="flex justify-between py-2.5 set-[0.875rem]/[1.5rem] text-ink-2 lg:hidden">
      <span>
        {longDate(day)}　{weekday(day)}
      </span>
      <span>
        {lunar.lunarDate}　<b className="text-season">{lunar.solarTerm}</b>
      </span>
    </p>
  )
}

import Link from 'next/link'
import type { Today } from '#newsroom/stories/board/today.ts'
import type { Tasks } from '#newsroom/stories/review/tasks.ts'
import { Alerts } from './alerts.tsx'
import type { Moment } from './deskTime.ts'
import { HourBars } from './hourBars.tsx'

type Props = {
  tasks: Tasks
  /** Null for who sees their own stories only. */
  today: Today | null
  inReview: number
  moment: Moment
}

/** Beside the list: what is late or open, and the day in figures. */
export function BoardSide({ tasks, today, inReview, moment }: Props) {
  return (
    <aside className="board-side" aria-label="提醒和今日数字">
      <section aria-labelledby="alerts-head">
        <div className="flex items-baseline justify-between">
          <h2 id="alerts-head" className="song set-[1.125rem]/[1.75rem]">
            超时提醒
          </h2>
          <Link href="/admin#afterwards" prefetch={false} className="link set-[0.9375rem]/[1.5rem]">
            全部
          </Link>
        </div>
        <Alerts tasks={tasks} moment={moment} />
      </section>
      {today && (
        <>
          <section aria-labelledby="today-head" className="board-part">
            <h2 id="today-head" className="song set-[1.125rem]/[1.75rem]">
              今日
            </h2>
            <dl className="board-figures">
              <Figure name="已发布" value={today.published} />
              <Figure name="在审" value={inReview} />
              <Figure name="按时率" value={today.onTime === null ? '—' : `${today.onTime}%`} />
            </dl>
          </section>
          <section aria-labelledby="hours-head" className="board-part">
            <h2 id="hours-head" className="song set-[1.125rem]/[1.75rem]">
              每小时发稿
            </h2>
            <HourBars hours={today.hours} />
          </section>
        </>
      )}
    </aside>
  )
}

function Figure({ name, value }: { name: string; value: number | string }) {
  return (
    <div className="flex flex-col-reverse">
      <dt className="set-[0.9375rem]/[1.375rem] text-ink-2">{name}</dt>
      <dd className="song set-[1.75rem]/[2.25rem]">{value}</dd>
    </div>
  )
}

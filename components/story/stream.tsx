import { chineseMonth, type Day, relativeDay, weekday } from '#lib/zh/date.ts'
import { dayPath } from '#newsroom/addresses.ts'
import type { StoryLine } from '#newsroom/stories/published.ts'
import { BriefRow, Row } from './row.tsx'

type Props = {
  stories: StoryLine[]
  /** The site's day, from which 今天 and 昨天 count. */
  today: Day
  /** The channel whose day pages the dates lead to; without one they are plain text. */
  channel?: string
}

/** 滚动: stories by the day on which they were published, newest first. */
export function Stream({ stories, today, channel }: Props) {
  const days = Map.groupBy(stories, (story) => story.day as Day)
  return (
    <div className="headlines">
      {[...days].map(([day, ofDay]) => (
        <section key={day} className="day">
          <DayHead day={day} today={today} {...(channel && { channel })} />
          <div>
            {ofDay.map((story, at) =>
              isBrief(story, at) ? (
                <BriefRow key={story.id} story={story} />
              ) : (
                <Row key={story.id} story={story} hasPicture={hasPicture(at)} />
              ),
            )}
          </div>
        </section>
      ))}
    </div>
  )
}

/** Every fourth and fifth of eight rows is brief, and so is every 快讯: rows of one height tire. */
const isBrief = (story: StoryLine, at: number): boolean =>
  story.isBrief || at % 8 === 3 || at % 8 === 4

const hasPicture = (at: number): boolean => at % 2 === 1

function DayHead({ day, today, channel }: { day: Day; today: Day; channel?: string }) {
  const year = day.slice(0, 4)
  const number = Number(day.slice(8))
  const label = relativeDay(day, today)
  return (
    <h2 className="flex items-baseline gap-x-3 border-b border-rule pt-4 pb-2 md:block md:border-0 md:pt-5">
      <span className="song set-[2.5rem]/[3rem] tracking-[-.02em] md:set-[3.25rem]/[3rem] md:block">
        {channel ? (
          <a href={dayPath(channel, day)} className="inline-block min-w-11">
            {number}
          </a>
        ) : (
          number
        )}
      </span>
      {label && <b className="set-[1rem]/[1.5rem] md:mt-2 md:block">{label}</b>}
      {year !== today.slice(0, 4) && (
        <span className="set-[0.875rem]/[1.25rem] text-ink-2 md:block">{year}年</span>
      )}
      <span className="set-[0.875rem]/[1.25rem] text-ink-2 md:block">{chineseMonth(day)}</span>
      <span className="set-[0.875rem]/[1.25rem] text-ink-2 md:block">{weekday(day)}</span>
    </h2>
  )
}

import { type Day, monthDay, weekday } from '#lib/zh/date.ts'
import { calendarPath, channelPath, dayPath } from '#newsroom/addresses.ts'
import type { Channel } from '#newsroom/channels/published.ts'

type Props = {
  days: Day[]
  channel: Channel | null
  /** The newest day of the channel: its calendar begins with that year. */
  lastDay: string | null
  /** On the channel's own page, which needs no link to itself. */
  isHere?: boolean
}

/** 看更早: the nearest earlier days of a channel, and the channel itself. */
export function EarlierDays({ days, channel, lastDay, isHere = false }: Props) {
  if (!channel) return null
  return (
    <>
      <b className="py-2">{days.length > 0 ? '看更早' : '没有更早的日子了'}</b>
      {days.map((day) => (
        <a key={day} href={dayPath(channel.slug, day)}>
          {monthDay(day)} {weekday(day)}
        </a>
      ))}
      {lastDay && <a href={calendarPath(channel.slug, lastDay.slice(0, 4))}>按日期查</a>}
      {!isHere && (
        <a href={channelPath(channel.slug)} className="md:ml-auto">
          {channel.fullName}
        </a>
      )}
    </>
  )
}

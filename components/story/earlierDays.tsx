import { type Day, monthDay, weekday } from '#lib/zh/date.ts'
import { channelPath, dayPath } from '#newsroom/addresses.ts'
import type { Channel } from '#newsroom/channels/published.ts'

/** 看更早: the nearest earlier days of a channel, and the channel itself. */
export function EarlierDays({ days, channel }: { days: Day[]; channel: Channel | null }) {
  if (!channel) return null
  return (
    <>
      <b>看更早</b>
      {days.map((day) => (
        <a key={day} href={dayPath(channel.slug, day)}>
          {monthDay(day)} {weekday(day)}
        </a>
      ))}
      <a href={channelPath(channel.slug)} className="md:ml-auto">
        {channel.fullName}
      </a>
    </>
  )
}

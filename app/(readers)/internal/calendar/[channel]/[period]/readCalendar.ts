import { cache } from 'react'
import type { Day } from '#lib/zh/date.ts'
import { daysOfPeriod } from '#newsroom/addresses.ts'
import { daysWithStories } from '#newsroom/archive/published.ts'
import { channelBySlug } from '#newsroom/channels/published.ts'
import { dayAfter, dayBefore } from '#newsroom/stories/published.ts'

/** Everything on a page of a channel's calendar; `period` is `2018` or `2018-05`. */
export const readCalendar = cache(async (slug: string, period: string) => {
  const channel = await channelBySlug(slug)
  if (!channel) throw new Error(`no channel ${slug}: the resolver lets none through`)
  const { first, last } = daysOfPeriod(period)
  const [days, before, after] = await Promise.all([
    daysWithStories(channel.id, { first, last }),
    dayBefore(channel.id, first as Day),
    dayAfter(channel.id, last as Day),
  ])
  const near = (day: Day | null) => day?.slice(0, period.length) ?? null
  return {
    channel,
    period,
    counts: new Map(days.map(({ day, stories }) => [day, stories])),
    total: days.reduce((sum, { stories }) => sum + stories, 0),
    /** Months with stories. */
    months: [...new Set(days.map(({ day }) => day.slice(0, 7)))],
    /** The nearest period before and after this one that has stories. */
    earlier: near(before),
    later: near(after),
  }
})

/** `2018` → 2018年, `2018-05` → 2018年5月 */
export const periodName = (period: string): string =>
  period.length === 4 ? `${period}年` : `${period.slice(0, 4)}年${Number(period.slice(5))}月`

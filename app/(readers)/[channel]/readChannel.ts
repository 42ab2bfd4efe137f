import { cache } from 'react'
import type { Day } from '#lib/zh/date.ts'
import { addressOf, channelPath } from '#newsroom/addresses.ts'
import { edgeDaysOf } from '#newsroom/archive/published.ts'
import { channelBySlug } from '#newsroom/channels/published.ts'
import { type Headlines, headlinesOf } from '#newsroom/front/published.ts'
import { daysBefore, latestInChannel } from '#newsroom/stories/published.ts'

/** Rows on a page of a channel. */
const rows = 20

const none: Headlines = { lead: null, topStories: [] }

/** A page of a channel: the first has its lead and top stories, the others go on from a cursor. */
export const readChannel = cache(async (slug: string, before: string | null) => {
  const channel = await channelBySlug(slug)
  if (!channel) throw new Error(`no channel ${slug}: the resolver lets none through`)
  const query = new URLSearchParams(before === null ? {} : { before })
  const address = addressOf(channelPath(slug), query)
  const cursor = address?.kind === 'channel' ? address.before : undefined
  const headlines = cursor ? none : await headlinesOf({ name: slug, channelId: channel.id })
  const found = await latestInChannel(channel.id, rows + 6, cursor)
  const above = new Set([headlines.lead, ...headlines.topStories].map((story) => story?.id))
  const stream = found.filter(({ id }) => !above.has(id)).slice(0, rows)
  const last = stream.at(-1)
  const hasOlder = last !== undefined && found.at(-1) !== last
  return {
    channel,
    headlines,
    stream,
    path: channelPath(slug, cursor),
    lastDay: (await edgeDaysOf(channel.id))?.last ?? null,
    isFirstPage: !cursor,
    earlierDays: last ? await daysBefore(channel.id, last.day as Day, 3) : [],
    olderPath: hasOlder ? channelPath(slug, { at: last.publishedAt, id: last.id }) : null,
  }
})

import { done } from '#lib/result.ts'
import { startOfDay } from '#lib/zh/date.ts'
import { allChannels } from '#newsroom/channels/published.ts'
import type { Actor } from '#newsroom/people/actor.ts'
import { authors } from '#newsroom/people/authors.ts'
import { grantOf } from '#newsroom/people/can.ts'
import { siteDay, siteSettings } from '#newsroom/settings/published.ts'
import type { ListFilter, ListPlace } from '#newsroom/stories/listFilter.ts'
import { countsSince, storyList } from '#newsroom/stories/storyList.ts'

/** Counts of the states go no further. */
const most = 1_000

/**
 * Everything on the page of the story list. Today begins with the site's day: on a demo site, whose
 * day stands still, it has not ended yet.
 */
export async function readList(actor: Actor, filter: ListFilter, place: ListPlace | null) {
  const today = siteDay(await siteSettings())
  const page = await storyList(actor, filter, place)
  if (!page.ok) return page
  const counts = await countsSince(actor, { since: startOfDay(today), most })
  if (!counts.ok) return counts
  return done({
    page: page.value,
    counts: counts.value,
    most,
    today,
    channels: await allChannels(),
    authors: grantOf(actor.role, 'story.read') === 'own' ? null : await authors(),
  })
}

import { done, type Result } from '#lib/result.ts'
import { startOfDay } from '#lib/zh/date.ts'
import { allChannels } from '#newsroom/channels/published.ts'
import type { Actor } from '#newsroom/people/actor.ts'
import { authors } from '#newsroom/people/authors.ts'
import { grantOf, notAllowed } from '#newsroom/people/can.ts'
import { siteDay, siteSettings } from '#newsroom/settings/published.ts'
import { progressOf } from '#newsroom/stories/board/progress.ts'
import { shortList } from '#newsroom/stories/board/shortList.ts'
import { stripOf } from '#newsroom/stories/board/strip.ts'
import { todayOf } from '#newsroom/stories/board/today.ts'
import { type FoundPage, foundStories } from '#newsroom/stories/foundStories.ts'
import { reviewSteps } from '#newsroom/stories/lifecycle.ts'
import type {
  FoundPlace,
  ListAddress,
  ListFilter,
  ListPlace,
} from '#newsroom/stories/listFilter.ts'
import type { Tasks } from '#newsroom/stories/review/tasks.ts'
import { type ListRow, storyList } from '#newsroom/stories/storyList.ts'

/**
 * Everything on the page of the story list but its rows. Today begins with the site's day: on a demo
 * site, whose day stands still, it has not ended yet.
 */
export async function readBoard(actor: Actor, tasks: Tasks, now: number) {
  const today = siteDay(await siteSettings())
  const since = startOfDay(today)
  const strip = await stripOf(actor, { today: since, now })
  if (!strip.ok) return strip
  const figures = await todayOf(actor, { since, overdue: tasks.overdue.length })
  if (!figures.ok) return figures
  return done({
    strip: strip.value,
    figures: figures.value,
    inReview: reviewSteps.reduce((sum, step) => sum + strip.value.of[step], 0),
    moment: { today, now },
    channels: await allChannels(),
  })
}

/** A page of the list, whatever it was narrowed by. */
export type Listed = {
  rows: ListRow[]
  newer: ListPlace | FoundPlace | null
  older: ListPlace | FoundPlace | null
  /** Where words were looked for: what they found, and where. */
  found?: Omit<FoundPage, 'rows' | 'newer' | 'older'>
  /** What was typed cannot be looked for; the sentence says what to do. */
  sentence?: string
}

type Place = Pick<ListAddress, 'place' | 'found'> & { now: number }

/** The rows of a page of the list with how far each has come, and the choices to narrow it. */
export async function readRows(actor: Actor, filter: ListFilter, place: Place) {
  const page = await pageOf(actor, filter, place)
  if (!page.ok) return page
  return done({
    page: page.value,
    progress: await progressOf(page.value.rows),
    authors: grantOf(actor.role, 'story.read') === 'own' ? null : await authors(),
  })
}

async function pageOf(
  actor: Actor,
  { only, text, ...filter }: ListFilter,
  { place, found, now }: Place,
): Promise<Result<Listed, 'notAllowed'>> {
  const none = { rows: [], newer: null, older: null }
  if (only) {
    const rows = await shortList(actor, { ...filter, ...(text && { text }), only }, now)
    return rows.ok ? done({ ...none, rows: rows.value }) : rows
  }
  if (!text) return storyList(actor, filter, place)
  const page = await foundStories(actor, { ...filter, text }, found)
  if (page.ok) {
    const { rows, newer, older, ...rest } = page.value
    return done({ rows, newer, older, found: rest })
  }
  const { reason, sentence } = page.refusal
  return reason === 'badQuery' ? done({ ...none, sentence }) : notAllowed('story.read')
}

import { and, asc, eq, gt, isNull, lte, or, sql } from 'drizzle-orm'
import { readStore } from '#db/client.ts'
import { channels, headlineSlots, published } from '#db/schema.ts'
import { single } from '#lib/single.ts'
import { latestInChannel, latestStories, type StoryLine, storyLine } from '../stories/published.ts'
import type { HeadlineList } from './lists.ts'
import { isShown } from './slots.ts'
import { frontTime } from './turnQueries.ts'
import { unsavedSlots } from './unsaved.ts'

export const frontQueries = () =>
  single('frontQueries', () => ({
    slots: readStore()
      .select({ list: headlineSlots.list, ...storyLine })
      .from(headlineSlots)
      .innerJoin(published, eq(published.storyId, headlineSlots.storyId))
      .innerJoin(channels, eq(channels.id, published.channelId))
      .where(
        and(
          eq(headlineSlots.page, sql.placeholder('page')),
          or(isNull(headlineSlots.startsAt), lte(headlineSlots.startsAt, frontTime)),
          or(isNull(headlineSlots.endsAt), gt(headlineSlots.endsAt, frontTime)),
        ),
      )
      .orderBy(asc(headlineSlots.list), asc(headlineSlots.position))
      .prepare(),
    line: readStore()
      .select(storyLine)
      .from(published)
      .innerJoin(channels, eq(channels.id, published.channelId))
      .where(eq(published.storyId, sql.placeholder('id')))
      .prepare(),
  }))

/** The slots of a page that readers see now; of an arrangement that is looked at, those that would. */
async function slotsOf(page: string): Promise<(StoryLine & { list: HeadlineList })[]> {
  const unsaved = unsavedSlots(page)
  if (!unsaved) return frontQueries().slots.execute({ page })
  const shown = unsaved.filter((slot) => isShown(slot, Date.now()))
  const lines = shown.map(async ({ list, storyId }) =>
    (await frontQueries().line.execute({ id: storyId })).map((line) => ({ ...line, list })),
  )
  return (await Promise.all(lines)).flat()
}

/** How many 要闻 stand beside the lead. */
const topCount = 5
/** How many of the newest stories are asked to fill open places: 快讯 among them are passed over. */
const reach = 60

export type Headlines = { lead: StoryLine | null; topStories: StoryLine[] }

/**
 * 头条 and 要闻 of a page as they were arranged; open places are filled with the newest stories of
 * the page (of the whole site on the front), and no story stands in two of them. The newest fill no
 * more than half of a page with few stories.
 */
export async function headlinesOf(
  page: { name: 'front' } | { name: string; channelId: number },
): Promise<Headlines> {
  const slots = await slotsOf(page.name)
  const newest =
    'channelId' in page ? await latestInChannel(page.channelId, reach) : await latestStories(reach)
  const arranged = slots.filter(({ list }) => list === 'lead' || list === 'topStories')
  const spare = newest.filter(({ id, isBrief }) => !isBrief && !arranged.some((s) => s.id === id))
  const lead = arranged.find(({ list }) => list === 'lead') ?? spare.shift() ?? null
  const top = arranged.filter(({ list, id }) => list === 'topStories' && id !== lead?.id)
  // A page with few stories keeps half of them for its stream
  const most = Math.min(topCount, Math.floor((newest.length - 1) / 2))
  return {
    lead,
    topStories: [...top, ...spare].slice(0, Math.max(Math.min(top.length, topCount), most)),
  }
}

/** The lists at the side of every page, as they were arranged for the front: 本地要闻, 国内要闻. */
export async function sideLists(): Promise<{ local: StoryLine[]; national: StoryLine[] }> {
  const slots = await slotsOf('front')
  return {
    local: slots.filter(({ list }) => list === 'local'),
    national: slots.filter(({ list }) => list === 'national'),
  }
}

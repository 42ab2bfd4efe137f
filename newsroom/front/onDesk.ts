import { asc, eq } from 'drizzle-orm'
import { readStore } from '#db/client.ts'
import { arrangements, headlineSlots, published } from '#db/schema.ts'
import { done, type Result } from '#lib/result.ts'
import { allChannels } from '../channels/published.ts'
import type { Actor } from '../people/actor.ts'
import { can, notAllowed } from '../people/can.ts'
import { channelsHeadedBy } from '../people/channelHeads.ts'
import { foundStories } from '../stories/foundStories.ts'
import { searchText } from '../stories/listFilter.ts'
import { latestInChannel, latestStories } from '../stories/published.ts'
import { frontQueries } from './published.ts'
import type { Slot } from './slots.ts'

/** What the desk shows of a story that is in a slot, or could be. */
export type Candidate = {
  storyId: number
  title: string
  shortTitle: string
  channelName: string
  hue: string
  publishedAt: number
}
export type DeskSlot = Slot & Candidate

/** A page with headline lists, and whether the actor may arrange it. */
export type FrontPage = { page: string; name: string; isOwn: boolean }

/** 首页 and every channel. A head of desk arranges the channels that they head, the chief all. */
export async function frontPages(actor: Actor): Promise<Result<FrontPage[], 'notAllowed'>> {
  if (!can(actor, 'front.arrange')) return notAllowed('front.arrange')
  const isHead = actor.role === 'deskHead'
  const own = isHead ? await channelsHeadedBy(actor.id) : []
  const channels = (await allChannels()).map(({ id, slug, fullName }) => ({
    page: slug,
    name: fullName,
    isOwn: !isHead || own.includes(id),
  }))
  return done([{ page: 'front', name: '首页', isOwn: !isHead }, ...channels])
}

/** The arrangement of a page as it is live, slots that wait or have ended included. */
export async function arrangementOf(page: string) {
  const store = readStore()
  const [live] = await store.select().from(arrangements).where(eq(arrangements.page, page))
  const slots = await store
    .select({
      list: headlineSlots.list,
      storyId: headlineSlots.storyId,
      startsAt: headlineSlots.startsAt,
      endsAt: headlineSlots.endsAt,
    })
    .from(headlineSlots)
    .innerJoin(published, eq(published.storyId, headlineSlots.storyId))
    .where(eq(headlineSlots.page, page))
    .orderBy(asc(headlineSlots.list), asc(headlineSlots.position))
  return { live: live ?? null, slots: await withLines(slots) }
}

/** The slots with what the desk shows of their stories; those of stories that are gone fall out. */
export async function withLines(slots: readonly Slot[]): Promise<DeskSlot[]> {
  const lines = await Promise.all(
    slots.map(async (slot) => {
      const [line] = await linesOf([slot.storyId])
      return line ? [{ ...slot, ...line }] : []
    }),
  )
  return lines.flat()
}

async function linesOf(ids: readonly number[]): Promise<Candidate[]> {
  const rows = await Promise.all(ids.map((id) => frontQueries().line.execute({ id })))
  return rows.flat().map(candidateOf)
}

type Line = Awaited<ReturnType<typeof latestStories>>[number]
const candidateOf = ({
  id,
  title,
  shortTitle,
  channelName,
  hue,
  publishedAt,
}: Line): Candidate => ({
  storyId: id,
  title,
  shortTitle,
  channelName,
  hue,
  publishedAt,
})

const howMany = 30

/** 候选稿: live stories for a page, newest first, or those found by words. */
export async function candidatesFor(
  actor: Actor,
  { page, text: given }: { page: string; text: string },
): Promise<Candidate[]> {
  const text = searchText(given)
  const channel = (await allChannels()).find(({ slug }) => slug === page)
  if (!text) {
    const latest = channel ? latestInChannel(channel.id, howMany) : latestStories(howMany)
    return (await latest).map(candidateOf)
  }
  const filter = { state: 'published' as const, ...(channel && { channel: channel.slug }), text }
  const list = await foundStories(actor, filter, { page: 1, before: null })
  return list.ok ? linesOf(list.value.rows.map(({ id }) => id)) : []
}

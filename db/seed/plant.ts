import { readdir } from 'node:fs/promises'
import { orThrow } from '#lib/result.ts'
import { parseHarbinTime } from '#lib/zh/date.ts'
import { addChannel } from '#newsroom/channels/add.ts'
import { arrangePage } from '#newsroom/front/arrangePage.ts'
import { writeStaticPage } from '#newsroom/pages/write.ts'
import type { Actor, Deed } from '#newsroom/people/actor.ts'
import { addRedirect } from '#newsroom/redirects/add.ts'
import { changeSetting } from '#newsroom/settings/change.ts'
import type { SettingKey } from '#newsroom/settings/shapes.ts'
import { addSource } from '#newsroom/sources/add.ts'
import { correctStory } from '#newsroom/stories/correct.ts'
import { fileStory } from '#newsroom/stories/file.ts'
import { headlineChange } from '#newsroom/stories/reprint.ts'
import { channels } from './channels.ts'
import { contentOf } from './content.ts'
import { front } from './front.ts'
import type { StoryInFlight } from './inFlight/inFlight.ts'
import type { SeedPage } from './pages/page.ts'
import { plantInFlight } from './plantInFlight.ts'
import { limitReviews, plantReview, relaxOne, reviewLateAll, withdrawByTwo } from './review.ts'
import { settings } from './site.ts'
import { sources } from './sources.ts'
import type { SeedStory, SourceKey } from './story.ts'

const admin: Actor = { id: 'demo-admin', name: '演示管理员', role: 'admin' }
const reporter: Actor = { id: 'demo-reporter', name: '演示记者', role: 'reporter' }
const chief: Actor = { id: 'demo-chief', name: '演示总编', role: 'chief' }

/** The lead is filed first, so that its address ends in 1 as on the original page. */
const leadName = 'chuangcheng-qunzhong-manyi'

/**
 * Fills an empty store with the demo newsroom, through the verbs that people at the desk use.
 * Answers how many stories were filed. `isAtWork`: with what is still on its way to readers, as of now.
 */
export async function plantDemo({ isAtWork = false } = {}): Promise<number> {
  const opening = parseHarbinTime('2018-05-08 06:00')
  const setUp: Deed = { actor: admin, at: opening }
  for (const key of Object.keys(settings) as SettingKey[])
    orThrow(await changeSetting(setUp, key, settings[key]))
  for (const page of await seedPages()) orThrow(await writeStaticPage(setUp, page))
  const channelIds = await plantChannels(setUp)
  const sourceIds = await plantSources(setUp)
  const ids = new Map<string, number>()
  for (const seed of await seedStories()) {
    const place = { channelId: channelIds[seed.channel], sourceId: sourceIds[seed.source] }
    ids.set(seed.title, await plantStory(seed, place))
  }
  await arrangeFront(ids)
  if (!isAtWork) return ids.size
  const inFlight = await storiesInFlight()
  await plantInFlight(inFlight, { channelIds, sourceIds, now: Date.now() })
  return ids.size + inFlight.length
}

async function plantChannels(deed: Deed): Promise<Record<string, number>> {
  const ids: Record<string, number> = {}
  for (const [at, channel] of channels.entries()) {
    const { id } = orThrow(await addChannel(deed, { ...channel, position: at + 1 }))
    await limitReviews(deed, id)
    if (channel.slug === 'zhuanti') await relaxOne(deed, id)
    ids[channel.slug] = id
  }
  return ids
}

async function plantSources(deed: Deed): Promise<Record<SourceKey, number>> {
  const ids: Partial<Record<keyof typeof sources, number>> = {}
  for (const key of Object.keys(sources) as (keyof typeof sources)[])
    ids[key] = orThrow(await addSource(deed, sources[key])).id
  return ids as Record<SourceKey, number>
}

async function plantStory(
  seed: SeedStory,
  place: { channelId: number | undefined; sourceId: number },
): Promise<number> {
  const at = parseHarbinTime(seed.at)
  const { channelId, sourceId } = place
  if (channelId === undefined) throw new Error(`${seed.name}: no channel ${seed.channel}`)
  const story = { channelId, sourceId, content: contentOf(seed), isDemo: true }
  const { id } = orThrow(await fileStory({ actor: reporter, at: at - 3_600_000 }, story))
  const { isBrief } = story.content
  const keepsMeaning = headlineChange(story.content) !== null
  const path = await plantReview(id, { at, isBrief, keepsMeaning })
  for (const { at: when, ...words } of seed.corrections ?? [])
    orThrow(
      await correctStory({ actor: chief, at: parseHarbinTime(when) }, { storyId: id, ...words }),
    )
  await reviewLateAll(id)
  if (seed.withdrawn)
    await withdrawByTwo(id, { ...seed.withdrawn, at: parseHarbinTime(seed.withdrawn.at) })
  if (seed.name === leadName) await keepOldAddress(path)
  return id
}

/** The address that the old site gave the lead story. */
async function keepOldAddress(toPath: string): Promise<void> {
  const deed = { actor: admin, at: parseHarbinTime('2018-05-14 06:48') }
  const fromPath = '/bcxw/content/2018-05/14/content_1.htm'
  orThrow(await addRedirect(deed, { fromPath, toPath }))
}

async function arrangeFront(ids: Map<string, number>): Promise<void> {
  const deed: Deed = { actor: chief, at: parseHarbinTime('2018-05-14 10:30') }
  for (const [page, lists] of Map.groupBy(front, ({ page }) => page)) {
    const slots = lists.flatMap(({ list, stories }) =>
      stories.map((title) => {
        const storyId = ids.get(title)
        if (storyId === undefined) throw new Error(`front.ts names no story of the seed: ${title}`)
        return { list, storyId, startsAt: null, endsAt: null }
      }),
    )
    orThrow(await arrangePage(deed, { page, base: 0, slots }))
  }
}

/** All stories of `stories/`: the lead first, then in the order of their publication. */
export async function seedStories(): Promise<SeedStory[]> {
  const modules = await modulesIn<{ story: SeedStory }>(new URL('stories/', import.meta.url))
  const order = ({ name, at }: SeedStory) => (name === leadName ? '' : at)
  return modules
    .map(({ story }) => story)
    .sort((a, b) => order(a).localeCompare(order(b)) || a.name.localeCompare(b.name))
}

/** What is still at the desk. */
async function storiesInFlight(): Promise<StoryInFlight[]> {
  const modules = await modulesIn<{ story?: StoryInFlight }>(new URL('inFlight/', import.meta.url))
  return modules.flatMap(({ story }) => story ?? [])
}

async function seedPages(): Promise<SeedPage[]> {
  const modules = await modulesIn<{ page?: SeedPage }>(new URL('pages/', import.meta.url))
  return modules.flatMap(({ page }) => page ?? [])
}

async function modulesIn<Module>(folder: URL): Promise<Module[]> {
  const files = (await readdir(folder)).filter((file) => file.endsWith('.ts'))
  return Promise.all(
    files.sort().map((file) => import(new URL(file, folder).href) as Promise<Module>),
  )
}

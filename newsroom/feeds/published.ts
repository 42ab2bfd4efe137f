import { publicUrl } from '#lib/publicUrl.ts'
import { yearRange } from '#lib/zh/numbers.ts'
import { channelPath, pathOf, storyPath } from '../addresses.ts'
import { storiesOfSource } from '../archive/published.ts'
import { channelBySlug } from '../channels/published.ts'
import { type CorrectionEntry, correctionsOf } from '../corrections/published.ts'
import type { MachineAddress } from '../machineAddresses.ts'
import { siteDay, siteSettings } from '../settings/published.ts'
import {
  latestInChannel,
  latestStories,
  type PublishedStory,
  publishedStory,
  type StoryLine,
} from '../stories/published.ts'

export type FeedAddress = MachineAddress & { kind: 'feed' }

/** What a feed says, before it is written as RSS, Atom or JSON. All addresses are whole ones. */
export type Feed = {
  title: string
  about: string
  /** The page that shows the same stories, and the feed itself. */
  page: string
  self: string
  rights: string
  /** The domain by which items are named for ever. */
  domain: string
  /** When the newest change in it went live, ms UTC; 0 for a feed without items. */
  updatedAt: number
  items: FeedItem[]
}

export type FeedItem = {
  story: PublishedStory
  url: string
  corrections: CorrectionEntry[]
  /** Whether the feed carries the whole text. */
  isWhole: boolean
}

/** Stories in a feed. */
export const feedLength = 30

/** 字 of whole texts in a feed; the stories after them are told by their summaries. 1 字 is 3 bytes. */
export const mostWords = 120_000

/** What stands in a feed now. Null where there is no such channel, or nothing live of that 稿源. */
export async function readFeed(address: FeedAddress): Promise<Feed | null> {
  const settings = await siteSettings()
  const { name, domain, sinceYear, house } = settings.site
  const scope = await scopeOf(address, name)
  if (!scope) return null
  const items = await itemsOf(scope.lines, settings.feedText === 'full')
  return {
    title: scope.title,
    about: scope.about,
    page: publicUrl(scope.path),
    self: publicUrl(pathOf(address)),
    rights: `© ${yearRange(sinceYear, Number(siteDay(settings).slice(0, 4)))} ${house}，未经许可禁止转载`,
    domain,
    updatedAt: Math.max(0, ...items.map(({ story }) => story.modifiedAt ?? story.publishedAt)),
    items,
  }
}

type Scope = { title: string; about: string; path: string; lines: StoryLine[] }

async function scopeOf({ channel: slug, sourceId }: FeedAddress, site: string) {
  if (sourceId !== undefined) return sourceScope(sourceId, site)
  if (slug === undefined) {
    const lines = await latestStories(feedLength)
    return { title: site, about: `${site}最新稿件`, path: '/', lines } satisfies Scope
  }
  const channel = await channelBySlug(slug)
  if (!channel) return null
  return {
    title: channel.fullName === site ? `${site}：${channel.name}` : `${channel.fullName} - ${site}`,
    about: channel.about,
    path: channelPath(slug),
    lines: await latestInChannel(channel.id, feedLength),
  } satisfies Scope
}

async function sourceScope(sourceId: number, site: string): Promise<Scope | null> {
  const lines = await storiesOfSource(sourceId, feedLength)
  const [newest] = lines
  if (!newest) return null
  return {
    title: `${newest.sourceName} - ${site}`,
    about: `${site}刊发的${newest.sourceName}稿件`,
    path: pathOf({ kind: 'source', sourceId }),
    lines,
  }
}

/** A licence to reprint is none to pass the text on: reprints are told by their summaries. */
async function itemsOf(lines: StoryLine[], mayBeWhole: boolean): Promise<FeedItem[]> {
  const items: FeedItem[] = []
  let words = 0
  for (const { id } of lines) {
    const story = await publishedStory(id)
    if (!story) continue
    const isOurs = story.origin !== 'reprint'
    if (isOurs) words += story.wordCount
    items.push({
      story,
      url: publicUrl(storyPath(story)),
      corrections: await correctionsOf(id),
      isWhole: mayBeWhole && isOurs && words <= mostWords,
    })
  }
  return items
}

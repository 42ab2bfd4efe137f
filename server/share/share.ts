import { createHash } from 'node:crypto'
import { LRUCache } from 'lru-cache'
import type { Ramp } from '#lib/covers/cover.ts'
import { headlineParts } from '#lib/zh/words.ts'
import { sharePath } from '#newsroom/addresses.ts'
import { ramps } from '#newsroom/channels/ramps.ts'
import { shareOf, siteSharePath } from '#newsroom/machineAddresses.ts'
import { siteSettings } from '#newsroom/settings/published.ts'
import { publishedStory } from '#newsroom/stories/published.ts'
import { openJobThread } from '../jobThread.ts'
import type { PictureJob } from './picture.ts'

/**
 * What stands at a picture's address: a picture that `draw` answers as PNG, or the address of the text
 * that is live now. `hash` is known before it is drawn: of all that the picture shows.
 */
export type Shared = { hash: string; draw: () => Promise<Uint8Array> } | { movedTo: string }

export type SharePictures = {
  /** Null where no live story has such a picture. `draw` rejects with TooManyPictures, or a fault. */
  at(path: string): Promise<Shared | null>
  close(): Promise<void>
}

/** More pictures wait to be drawn than anybody would wait for. */
export class TooManyPictures extends Error {
  override name = 'TooManyPictures'
  constructor() {
    super('too many share pictures wait to be drawn')
  }
}

/**
 * Pictures of 1200 × 630 for shared links, drawn when one is first asked for, in a thread of their own.
 * A picture is known by all that it shows: as long as that stays the same it is drawn once, whatever
 * else changes in the edition. At most 24 MB of them are kept.
 */
export function openSharePictures(): SharePictures {
  const worker = new URL('worker.ts', import.meta.url)
  const thread = openJobThread({
    name: 'share pictures',
    worker,
    maxWaiting: 20,
    jobMs: 20_000,
    idleMs: 60_000,
  })
  const drawn = new LRUCache<string, Uint8Array>({
    maxSize: 24 * 1024 ** 2,
    sizeCalculation: (png, job) => png.length + 2 * job.length,
  })
  const drawing = new Map<string, Promise<Uint8Array>>()

  async function draw(job: string): Promise<Uint8Array> {
    const png = await thread.run({ message: job, isAwaited: true })
    if (!png) throw new TooManyPictures()
    drawn.set(job, png)
    return png
  }

  /** Many who ask for one picture wait for the same drawing. */
  async function pictureOf(job: string): Promise<Uint8Array> {
    const known = drawn.get(job)
    if (known) return known
    const begun = drawing.get(job) ?? draw(job).finally(() => drawing.delete(job))
    drawing.set(job, begun)
    return begun
  }

  function shared(shown: PictureJob): Shared {
    const job = JSON.stringify(shown)
    return { hash: hashOf(job), draw: () => pictureOf(job) }
  }

  return {
    async at(path) {
      if (path === siteSharePath) return shared(await siteJob())
      const named = shareOf(path)
      const story = named && (await publishedStory(named.id))
      if (!named || !story) return null
      if (story.revisionId !== named.revisionId) return { movedTo: sharePath(story) }
      return shared(await storyJob(story))
    },
    close: () => thread.close(),
  }
}

/** Raised when `drawPicture` draws something else from the same job: then a kept copy is an old one. */
const drawingVersion = 2

const hashOf = (job: string): string =>
  createHash('sha256').update(`${drawingVersion} ${job}`).digest('hex').slice(0, 16)

type Story = NonNullable<Awaited<ReturnType<typeof publishedStory>>>

async function storyJob(story: Story): Promise<PictureJob> {
  const { hue, id, coverSalt } = story
  return {
    parts: headlineParts(story.title),
    channel: story.channelName,
    ramp: ramps[hue],
    seed: story.isBrief ? null : `${hue}:${id}:${coverSalt}`,
    ...(await imprint()),
  }
}

const siteJob = async (): Promise<PictureJob> => {
  const { site: name, notice } = await imprint()
  return {
    parts: [name],
    channel: '',
    ramp: ramps.bingcheng as Ramp,
    seed: 'site',
    site: '',
    notice,
  }
}

async function imprint() {
  const { site, isConfirmed } = await siteSettings()
  return { site: site.name, notice: isConfirmed ? '' : '演示站点　非新闻发布机构' }
}

import { LRUCache } from 'lru-cache'
import { drawCover } from '#lib/covers/cover.ts'
import { type Cover, coverOf } from '#newsroom/addresses.ts'
import { ramps } from '#newsroom/channels/ramps.ts'
import { type PublishedStory, publishedStory } from '#newsroom/stories/published.ts'

/** Drawn covers by address, at most 16 MB of them. */
const drawn = new LRUCache<string, string>({
  maxSize: 16 * 1024 ** 2,
  sizeCalculation: (svg) => svg.length,
})

/**
 * The SVG at a cover's address, or null where no page shows it: each live story has its own and
 * those of its figures, so that nobody can make the server draw without end.
 */
export async function coverAt(path: string): Promise<string | null> {
  const cover = coverOf(path)
  const story = cover && (await publishedStory(cover.storyId))
  if (!cover || !story || !isShown(cover, story)) return null
  const known = drawn.get(path)
  if (known) return known
  const seed = `${cover.hue}:${cover.storyId}:${cover.salt}`
  const svg = drawCover({ seed, ramp: ramps[story.hue], detail: cover.detail })
  drawn.set(path, svg)
  return svg
}

const isShown = ({ hue, salt }: Cover, story: PublishedStory): boolean =>
  hue === story.hue &&
  (salt === story.coverSalt ||
    story.content.body.some((block) => block.kind === 'figure' && block.cover.salt === salt))

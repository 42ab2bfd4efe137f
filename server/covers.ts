import { LRUCache } from 'lru-cache'
import { drawCover } from '#lib/covers/cover.ts'
import { coverOf } from '#newsroom/addresses.ts'
import { ramps } from '#newsroom/channels/ramps.ts'
import { publishedStory } from '#newsroom/stories/published.ts'

/** Drawn covers by address, at most 16 MB of them. */
const drawn = new LRUCache<string, string>({
  maxSize: 16 * 1024 ** 2,
  sizeCalculation: (svg) => svg.length,
})

/**
 * The SVG at a cover's address, or null where the address names none: only live stories have covers,
 * so nobody can make the server draw without end.
 */
export async function coverAt(path: string): Promise<string | null> {
  const cover = coverOf(path)
  const ramp = cover && ramps[cover.hue]
  if (!cover || !ramp) return null
  const known = drawn.get(path)
  if (known) return known
  if (!(await publishedStory(cover.storyId))) return null
  const seed = `${cover.hue}:${cover.storyId}:${cover.salt}`
  const svg = drawCover({ seed, ramp, detail: cover.detail })
  drawn.set(path, svg)
  return svg
}

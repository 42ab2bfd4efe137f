import { createHash, randomBytes } from 'node:crypto'
import { LRUCache } from 'lru-cache'

const hour = 3_600_000

export type Tally = {
  /** Counts a read, unless it is a repeat within the hour or there are too many to keep. */
  add(read: { storyId: number; address: string; agent: string; at: number }): boolean
  /** The counts since the last call, story → reads; the tally starts again from nothing. */
  take(): Map<number, number>
}

/** Self-declared robots, previews and tools. Others are not told apart from readers. */
const robots = /bot|crawl|spider|slurp|preview|monitor|headless|curl|wget|python|java\/|^$/i

/**
 * Reads in memory. Who read is never kept: a repeat is known by a hash of address, browser and story
 * under a salt that is thrown away each hour, in memory only.
 */
export function openTally({ maxRemembered = 200_000, maxStories = 50_000 } = {}): Tally {
  const seen = new LRUCache<string, true>({ max: maxRemembered })
  let counts = new Map<number, number>()
  let salt = randomBytes(16)
  let saltHour = 0

  function isRepeat(key: string, at: number): boolean {
    const now = Math.floor(at / hour)
    if (now !== saltHour) {
      saltHour = now
      salt = randomBytes(16)
      seen.clear()
    }
    const mark = createHash('sha256').update(salt).update(key).digest('base64url').slice(0, 16)
    if (seen.has(mark)) return true
    seen.set(mark, true)
    return false
  }

  return {
    add({ storyId, address, agent, at }) {
      if (robots.test(agent)) return false
      if (!counts.has(storyId) && counts.size >= maxStories) return false
      if (isRepeat(`${address}\n${agent}\n${storyId}`, at)) return false
      counts.set(storyId, (counts.get(storyId) ?? 0) + 1)
      return true
    },
    take() {
      const taken = counts
      counts = new Map()
      return taken
    },
  }
}

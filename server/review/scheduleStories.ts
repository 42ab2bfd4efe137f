import type { Logger } from 'pino'
import { lastDeed } from '#newsroom/stories/board/boardQueries.ts'
import { nextDue } from '#newsroom/stories/schedule/dueQueries.ts'
import { type Held, publishDue } from '#newsroom/stories/schedule/publishDue.ts'

/** A time that was just set, here or in another process, is heard of within this time, ms. */
const longestWait = 1_000
/** How long one that could not go live waits to be tried again: longer each time, to a limit, ms. */
const firstPause = 1_000
const longestPause = 60_000

type Options = { log: Logger; now?: () => number }
/** What was due at `at` and still waits; as of which deed at the desk, and until when. */
type Waiting = { at: number; deed: number; pause: number; until: number }

/**
 * Lets scheduled stories go live on the second: waits for the next, and looks again each second. Every
 * process does it; the store sees to it that each story goes live once. What came due while no process
 * ran goes live at the start. One that cannot keeps nobody up and is an alarm at the desk; it is tried
 * again as soon as anything is done there (its 稿源 is valid again, say), else more and more rarely.
 */
export function scheduleStories({ log, now = Date.now }: Options) {
  let timer: ReturnType<typeof setTimeout> | undefined
  let working: Promise<void> = Promise.resolve()
  let isClosed = false
  let waiting: Waiting | null = null
  const tell = openTelling(log)

  async function look(): Promise<void> {
    const next = await publishIfDue().catch((err: unknown) => {
      log.error({ err }, 'a scheduled story was not published')
      return null
    })
    if (isClosed) return
    const isAhead = next !== null && next > now()
    timer = setTimeout(begin, isAhead ? Math.min(next - now(), longestWait) : longestWait)
    timer.unref()
  }

  async function publishIfDue(): Promise<number | null> {
    const deed = await lastDeed()
    const next = await nextDue(isTime(deed) ? 0 : waiting?.at)
    const at = now()
    if (next === null || next > at) return next
    const held: Held[] = []
    try {
      const storyIds = await publishDue(at, (one) => held.push(one))
      if (storyIds.length > 0) log.info({ storyIds }, 'published as scheduled')
    } finally {
      const isLate = (await nextDue()) ?? at + 1
      waiting = isLate <= at ? again({ at, deed: await lastDeed() }) : null
      tell(held)
    }
    return nextDue(waiting?.at)
  }

  /** Whether what waits is to be tried: something was done at the desk since, or it has waited enough. */
  const isTime = (deed: number) => !waiting || waiting.deed !== deed || now() >= waiting.until

  function again({ at, deed }: { at: number; deed: number }): Waiting {
    const pause = waiting?.deed === deed ? Math.min(waiting.pause * 2, longestPause) : firstPause
    return { at, deed, pause, until: at + pause }
  }

  function begin() {
    working = look()
  }

  begin()
  return {
    /** Resolves when nothing is being written any more. */
    close: async () => {
      isClosed = true
      clearTimeout(timer)
      await working
    },
  }
}

/** Says in the server's log which stories their sources hold back, of each the same only once. */
function openTelling(log: Logger): (held: readonly Held[]) => void {
  let known = new Map<number, string>()
  return (held) => {
    for (const { storyId, why } of held)
      if (known.get(storyId) !== why) log.warn({ storyId, why }, 'a scheduled story is held')
    known = new Map(held.map(({ storyId, why }) => [storyId, why]))
  }
}

import type { Logger } from 'pino'
import { nextDue } from '#newsroom/stories/schedule/dueQueries.ts'
import { publishDue } from '#newsroom/stories/schedule/publishDue.ts'

/** A time that was just set, here or in another process, is heard of within this time, ms. */
const longestWait = 1_000

/**
 * Lets scheduled stories go live on the second: waits for the next, and asks again each second. Every
 * process does it; the store sees to it that each story goes live once. What came due while no process
 * ran goes live at the start. One that cannot is tried again each second, and is an alarm meanwhile.
 */
export function scheduleStories({ log, now = Date.now }: { log: Logger; now?: () => number }) {
  let timer: ReturnType<typeof setTimeout> | undefined
  let working: Promise<void> = Promise.resolve()
  let isClosed = false

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
    const next = await nextDue()
    if (next === null || next > now()) return next
    const storyIds = await publishDue(now())
    if (storyIds.length > 0) log.info({ storyIds }, 'published as scheduled')
    return nextDue()
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

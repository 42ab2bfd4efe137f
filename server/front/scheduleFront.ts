import type { Logger } from 'pino'
import { nextTurn, turnFront } from '#newsroom/front/clock.ts'

/** A slot that was just arranged, here or in another process, is heard of within this time, ms. */
const longestWait = 1_000

/**
 * Lets slots begin and end on time: waits for the next boundary, and asks again each second. Every
 * process does it; the store sees to it that each boundary makes one edition. What came while no
 * process ran is caught up with at the start.
 */
export function scheduleFront({ log, now = Date.now }: { log: Logger; now?: () => number }) {
  let timer: ReturnType<typeof setTimeout> | undefined
  let turning: Promise<void> = Promise.resolve()
  let isClosed = false

  async function look(): Promise<void> {
    const next = await turnIfDue().catch((err: unknown) => {
      log.error({ err }, 'the front did not turn')
      return null
    })
    if (isClosed) return
    const wait = next === null ? longestWait : Math.min(Math.max(next - now(), 0), longestWait)
    timer = setTimeout(begin, wait)
    timer.unref()
  }

  async function turnIfDue(): Promise<number | null> {
    const next = await nextTurn()
    if (next === null || next > now()) return next
    await turnFront(now())
    return nextTurn()
  }

  function begin() {
    turning = look()
  }

  begin()
  return {
    /** Resolves when nothing is being written any more. */
    close: async () => {
      isClosed = true
      clearTimeout(timer)
      await turning
    },
  }
}

import { setTimeout as wait } from 'node:timers/promises'
import type { Logger } from 'pino'
import { isIndexWhole, rebuildSlice } from '#newsroom/search/rebuild.ts'

/** Between two slices, ms: readers and the desk come first. */
const pause = 30
/** After a slice that failed, ms. */
const longPause = 5_000

/**
 * Builds the index of search anew where this program's tokenizer is another than the one it was built
 * with, in slices between which requests are answered. What is cut short goes on at the next start.
 */
export function scheduleSearch({ log }: { log: Logger }) {
  const closing = new AbortController()
  const sleep = (ms: number) => wait(ms, undefined, { signal: closing.signal, ref: false })

  async function build(): Promise<void> {
    if (await isIndexWhole()) return
    log.info('the search index is being built')
    while (!closing.signal.aborted) {
      const isWhole = await rebuildSlice().catch(async (err: unknown) => {
        log.error({ err }, 'a slice of the search index was not built')
        await sleep(longPause)
        return false
      })
      if (isWhole) return log.info('the search index is whole')
      await sleep(pause)
    }
  }

  const building = build().catch((err: unknown) => {
    if (!closing.signal.aborted) log.error({ err }, 'the search index was not built')
  })
  return {
    /** Resolves when nothing is being written any more. */
    close: async () => {
      closing.abort()
      await building
    },
  }
}

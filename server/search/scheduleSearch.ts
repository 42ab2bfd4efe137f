import { setTimeout as wait } from 'node:timers/promises'
import type { Logger } from 'pino'
import { editionNumber, storeVersion } from '#db/client.ts'
import { takeInDue } from '#newsroom/search/desk/due.ts'
import { deskIndex } from '#newsroom/search/indexes.ts'
import { mergeStep, pagesOfStep } from '#newsroom/search/merge.ts'
import { isIndexWhole, rebuildSlice } from '#newsroom/search/rebuild.ts'

/** Between two slices, ms: readers and the desk come first. */
const pause = 30
/** After a slice that failed, ms. */
const longPause = 5_000
/** How often it is asked whether something was published, ms. */
const lookEvery = 2_000

type Pace = { lookEvery?: number; afterFailure?: number }

/**
 * Keeps the indexes of search: builds them anew where this program's tokenizer is another than the one they
 * were built with, takes into the desk's what a verb has left to do, and merges their segments; all in
 * short transactions between which requests are answered. What is cut short goes on at the next start.
 */
export function scheduleSearch({ log }: { log: Logger }, pace: Pace = {}) {
  const closing = new AbortController()
  const sleep = (ms: number) => wait(ms, undefined, { signal: closing.signal, ref: false })

  /** Again until it says that nothing is left, with pauses; false where a step failed. */
  async function cameToEnd(step: () => Promise<boolean>): Promise<boolean> {
    try {
      while (!(await step())) await sleep(pause)
      return true
    } catch (err) {
      if (!closing.signal.aborted) log.error({ err }, 'a step of work on the search index failed')
      return false
    }
  }

  /** The same, begun again after each failure. */
  async function untilDone(step: () => Promise<boolean>): Promise<void> {
    while (!(await cameToEnd(step))) await sleep(pace.afterFailure ?? longPause)
  }

  async function build(): Promise<void> {
    if (await isIndexWhole()) return
    log.info('the search index is being built')
    await untilDone(async () => {
      const isWhole = await rebuildSlice()
      await mergeStep()
      return isWhole
    })
    log.info('the search index is whole')
  }

  /** A publication makes an edition: without a new one there is nothing to merge. */
  async function keepMerged(): Promise<void> {
    let [merged, mergedDesk] = [0, 0]
    for (; !closing.signal.aborted; await sleep(pace.lookEvery ?? lookEvery)) {
      const written = storeVersion()
      if (written === mergedDesk) continue
      // A story that cannot be taken in is tried again; meanwhile no segment may be left lying
      const isTakenIn = await cameToEnd(takeInDue)
      await untilDone(async () => !(await mergeStep(pagesOfStep, deskIndex)))
      const edition = editionNumber()
      if (edition !== merged) await untilDone(async () => !(await mergeStep()))
      merged = edition
      if (isTakenIn) mergedDesk = written
      else await sleep(pace.afterFailure ?? longPause)
    }
  }

  const working = build()
    .then(keepMerged)
    .catch((err: unknown) => {
      if (!closing.signal.aborted) log.error({ err }, 'the search index is not kept any more')
    })
  return {
    /** Resolves when nothing is being written any more. */
    close: async () => {
      closing.abort()
      await working
    },
  }
}

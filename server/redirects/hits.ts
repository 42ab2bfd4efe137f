import type { Logger } from 'pino'
import { addHits } from '#newsroom/redirects/countHits.ts'

export type RedirectHits = {
  /** Counts one more that a rule sent on. No waiting: it is written with the next batch. */
  add(rule: string): void
  close(): Promise<void>
}

/** Rules counted between two writings; more are not, so that memory has a bound. */
const mostRules = 50_000

/**
 * Hits of moved addresses in memory, written every ten seconds; `close` writes what is left. A batch that
 * could not be written is logged and lost: it is a count, not a text.
 */
export function openRedirectHits({
  log,
  writeEvery = 10_000,
}: {
  log: Logger
  writeEvery?: number
}) {
  let counts = new Map<string, number>()
  const write = () => {
    const batch = counts
    counts = new Map()
    if (batch.size === 0) return Promise.resolve()
    return addHits(batch, Date.now()).catch((err: unknown) => log.error({ err }, 'hits lost'))
  }
  const timer = setInterval(write, writeEvery)
  timer.unref()
  return {
    add(rule) {
      if (counts.has(rule) || counts.size < mostRules) counts.set(rule, (counts.get(rule) ?? 0) + 1)
    },
    close() {
      clearInterval(timer)
      return write()
    },
  } satisfies RedirectHits
}

import type { Logger } from 'pino'
import { addReads } from '#newsroom/mostRead/count.ts'
import { rankStories } from '#newsroom/mostRead/rank.ts'
import type { Tally } from './tally.ts'

type Options = { tally: Tally; log: Logger; writeEvery?: number; rankEvery?: number }

/**
 * Writes the tally every ten seconds and recomputes 热榜 every five minutes. `close` writes what is
 * left. A batch that could not be written is logged and lost: it is a count, not a text.
 */
export function scheduleReads({ tally, log, writeEvery = 10_000, rankEvery = 300_000 }: Options) {
  const write = () =>
    addReads(tally.take(), Date.now()).catch((err: unknown) => log.error({ err }, 'reads lost'))
  const rank = () =>
    rankStories(Date.now()).catch((err: unknown) => log.error({ err }, 'no new ranks'))
  const timers = [setInterval(write, writeEvery), setInterval(rank, rankEvery)]
  for (const timer of timers) timer.unref()
  return {
    close: async () => {
      for (const timer of timers) clearInterval(timer)
      await write()
    },
  }
}

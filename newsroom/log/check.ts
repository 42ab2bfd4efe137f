import { setImmediate as breathe } from 'node:timers/promises'
import { transact } from '#db/transact.ts'
import { done, type Result, refused } from '#lib/result.ts'
import { single } from '#lib/single.ts'
import type { Deed } from '../people/actor.ts'
import { can, notAllowed } from '../people/can.ts'
import { type Entry, entriesAfter, headOfLog } from './entries.ts'
import { entryHash, record } from './record.ts'

/** Entries that are recomputed before other requests get their turn: some milliseconds. */
const stepLength = 100

/** What a check found. `brokenAt` is the first entry that does not follow from the one before. */
export type ChainResult = { entries: number; brokenAt: number | null; hash: string }

/** How far a check has come that is running in this process. */
export type Progress = { checked: number; of: number; since: number }

const shelf = (): { running: Progress | null } => single('logCheck', () => ({ running: null }))

export const checkInProgress = (): Progress | null => shelf().running

/**
 * Recomputes the whole chain of the log, in steps between which the server answers others, and writes
 * what it found as the log's next entry. One at a time in a process.
 */
export async function checkLog(
  deed: Deed,
): Promise<Result<ChainResult, 'notAllowed' | 'alreadyRunning'>> {
  if (!can(deed.actor, 'log.check')) return notAllowed('log.check')
  if (shelf().running) return refused('alreadyRunning', '已经有人在核对，请过一会儿再看结果。')
  const progress: Progress = { checked: 0, of: 0, since: deed.at }
  shelf().running = progress
  const result = await recompute(progress).finally(() => {
    shelf().running = null
  })
  await transact((tx) => record(tx, deed, 'checkLog', 'log', { ...result }))
  return done(result)
}

/** From the first entry to that which was the head when it began. */
async function recompute(progress: Progress): Promise<ChainResult> {
  progress.of = (await headOfLog())?.number ?? 0
  let last: Pick<Entry, 'number' | 'hash'> = { number: 0, hash: '' }
  while (last.number < progress.of) {
    const entries = await entriesAfter(last.number, stepLength)
    for (const entry of entries) {
      const follows = entry.number === last.number + 1 && entry.hash === entryHash(entry, last.hash)
      if (!follows)
        return {
          entries: last.number,
          brokenAt: Math.min(entry.number, last.number + 1),
          hash: last.hash,
        }
      last = entry
      if (entry.number === progress.of) break
    }
    if (entries.length === 0)
      return { entries: last.number, brokenAt: last.number + 1, hash: last.hash }
    progress.checked = last.number
    await breathe()
  }
  return { entries: last.number, brokenAt: null, hash: last.hash }
}
